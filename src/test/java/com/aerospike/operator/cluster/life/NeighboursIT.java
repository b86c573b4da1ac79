package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.Phase;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Clusters do not touch each other's objects, nor those of anybody else. */
class NeighboursIT {
    private final Stage stage = Stage.shared();

    /** Loss prevented: a cluster that is deleted with its volumes takes those of another along. */
    @Test
    void aClusterThatIsDeletedWithItsVolumesLeavesItsNeighboursAlone() {
        stage.operator();
        var one = stage.namespace("neighbours");
        var other = stage.namespace("neighbours");
        stage.apply(Stage.cluster("three-nodes.yaml", one));
        stage.apply(twin(Stage.cluster("three-nodes.yaml", one)));
        stage.apply(twin(Stage.cluster("three-nodes.yaml", other)));
        stage.awaitReady(one, "trio");
        stage.awaitReady(one, "trio-twin");
        stage.awaitReady(other, "trio-twin");
        var neighbour = objects(one, "trio");
        var namesake = objects(other, "trio-twin");

        stage.world()
                .controlPlane()
                .kubectl("-n", one, "delete", "aerospikecluster", "trio-twin", "--timeout=60s")
                .orThrow();
        stage.world().await(Stage.PATIENCE, "everything of trio-twin to be gone", () -> objects(one, "trio-twin")
                .isEmpty());

        assertThat(objects(one, "trio")).isEqualTo(neighbour).hasSize(6);
        assertThat(objects(other, "trio-twin")).isEqualTo(namesake).hasSize(6);
        assertThat(stage.get(one, "trio").getMetadata().getGeneration()).isEqualTo(1);
        assertThat(stage.ready(one, "trio")).isTrue();
        assertThat(stage.ready(other, "trio-twin")).isTrue();
        stage.delete(one, "trio");
        stage.delete(other, "trio-twin");
    }

    @Test
    void aBudgetOfSomebodyElseIsKeptAndTheClusterIsDeployedButNotCalledReady() {
        stage.operator();
        var namespace = stage.namespace("budget");
        makeBudget(namespace);

        stage.apply(Stage.cluster("three-nodes.yaml", namespace));
        stage.awaitDegraded(namespace, "trio", "PodDisruptionBudget", "trio");
        stage.world()
                .await(
                        Stage.PATIENCE,
                        "the servers to serve",
                        () -> stage.pods(namespace).stream()
                                        .filter(NeighboursIT::isReady)
                                        .count()
                                == 3);
        assertThat(stage.ready(namespace, "trio")).isFalse();
        assertThat(stage.get(namespace, "trio").getStatus().phase).isNotEqualTo(Phase.COMPLETED);

        stage.world()
                .controlPlane()
                .kubectl("-n", namespace, "delete", "poddisruptionbudget", "trio")
                .orThrow();

        stage.awaitReady(namespace, "trio");
        stage.delete(namespace, "trio");
    }

    @Test
    void aClusterThatWantsNoBudgetDoesNotMindThatOfSomebodyElse() {
        stage.operator();
        var namespace = stage.namespace("budget");
        makeBudget(namespace);

        stage.apply(
                Stage.cluster("three-nodes.yaml", namespace).replace("  size: 3\n", "  size: 3\n  disablePDB: true\n"));
        stage.awaitReady(namespace, "trio");

        assertThat(stage.world()
                        .client()
                        .policy()
                        .v1()
                        .podDisruptionBudget()
                        .inNamespace(namespace)
                        .withName("trio")
                        .get()
                        .getMetadata()
                        .getOwnerReferences())
                .isEmpty();
        stage.delete(namespace, "trio");
    }

    /** The names begin alike, which is how claims and pods of the one could be taken for those of the other. */
    private static String twin(String yaml) {
        return yaml.replace("name: trio\n", "name: trio-twin\n");
    }

    private void makeBudget(String namespace) {
        stage.world()
                .controlPlane()
                .kubectl(
                        "-n",
                        namespace,
                        "create",
                        "poddisruptionbudget",
                        "trio",
                        "--selector=app=else",
                        "--min-available=1")
                .orThrow();
    }

    private static boolean isReady(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    /** Uids of pods and volume claims by name. */
    private Map<String, String> objects(String namespace, String cluster) {
        var client = stage.world().client();
        var found = new TreeMap<String, String>();
        var label = Map.of("aerospike.com/cr", cluster);
        found.putAll(uids(
                client.pods().inNamespace(namespace).withLabels(label).list().getItems()));
        found.putAll(uids(client.persistentVolumeClaims()
                .inNamespace(namespace)
                .withLabels(label)
                .list()
                .getItems()));
        return found;
    }

    private static Map<String, String> uids(List<? extends HasMetadata> objects) {
        return objects.stream()
                .map(HasMetadata::getMetadata)
                .collect(Collectors.toMap(ObjectMeta::getName, ObjectMeta::getUid));
    }
}
