package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.BootstrapInputs;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Removable;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.objects.apply.AkoObjects;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.world.World;
import com.aerospike.operator.world.WorldOptions;
import com.aerospike.operator.world.controlplane.ApiRequest;
import com.aerospike.operator.world.operator.OperatorPackage;
import com.aerospike.operator.world.operator.PackagedOperator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A cluster that AKO 4.5 made and runs is handed to this operator. Its objects, status and pods are of the shape that AKO
 * leaves behind; its pods were prepared by an init container that writes to the API itself. Run by name, outside the suite.
 */
class TakeoverTrial {
    private static final Path TARGET = Path.of(System.getProperty("operator.target", "target"));
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Loss prevented: a change of operators that restarts every database of a company. */
    @ParameterizedTest
    @CsvSource({"plain.yaml, plain, plain-0-2", "two-racks.yaml, pair, pair-2-1"})
    void aRunningClusterIsTakenOverWithoutARestartAndTheNextChangeWorks(String file, String name, String lastPod) {
        var options = WorldOptions.fast().withDefinitionsIn(TARGET.resolve("kubernetes"));
        try (var world = World.start(options)) {
            runByAko(world, file);
            var before = uids(world);
            var took = Instant.now();
            try (var operator = PackagedOperator.start(world.controlPlane(), OperatorPackage.of(TARGET))) {
                world.await(PATIENCE, name + " to be ready", () -> ready(world, name));

                assertThat(uids(world)).isEqualTo(before);
                assertThat(operator.requestsSince(took).stream().map(ApiRequest::verb))
                        .doesNotContain("delete", "deletecollection");
                assertThat(world.servers()
                                .find(WorldOptions.NAMESPACE, name)
                                .orElseThrow()
                                .safetyLog()
                                .events())
                        .isEmpty();

                patch(world, name, "{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":18000}}}}");
                world.await(PATIENCE, "the next change", () -> ready(world, name));
                assertThat(world.servers()
                                .node(lastPod, name + "." + WorldOptions.NAMESPACE)
                                .orElseThrow()
                                .serviceConfig("proto-fd-max"))
                        .contains("18000");
                patch(world, name, "{\"spec\":{\"image\":\"aerospike/aerospike-server-enterprise:8.1.2.1\"}}");
                world.await(PATIENCE, "an upgrade", () -> ready(world, name));
                assertThat(uids(world)).allSatisfy((pod, uid) -> assertThat(uid).isNotEqualTo(before.get(pod)));
            }
        }
    }

    private static void runByAko(World world, String file) {
        var written = Serialization.unmarshal(Stage.cluster(file, WorldOptions.NAMESPACE), AerospikeCluster.class);
        var stored =
                switch (new Guard(InitImage.NONE).admit(written)) {
                    case Admission.Admitted admitted -> admitted.effective();
                    case Admission.Refused refused -> throw new AssertionError(refused.violations());
                };
        stored.getMetadata().setLabels(Map.of(Labels.API_VERSION, Labels.API_VERSION_VALUE));
        stored.getMetadata().setFinalizers(List.of("asdb.aerospike.com/storage-finalizer"));
        // AKO's pods carry its service account, which its chart makes in every namespace with clusters.
        world.client()
                .resource(new ServiceAccountBuilder()
                        .withNewMetadata()
                        .withName("aerospike-operator-controller-manager")
                        .withNamespace(WorldOptions.NAMESPACE)
                        .endMetadata()
                        .build())
                .create();
        var cluster = world.client().resource(stored).create();
        AkoObjects.of(targets(cluster)).create(world.client());
        world.await(
                PATIENCE,
                "the pods of AKO",
                () -> world.client().pods().inNamespace(WorldOptions.NAMESPACE).list().getItems().stream()
                                .filter(TakeoverTrial::serves)
                                .count()
                        == cluster.getSpec().size);
        complete(world, cluster);
    }

    private static Targets targets(AerospikeCluster cluster) {
        var intent = Intent.of(cluster);
        var racks = intent.racks().stream()
                .<RackTarget>map(rack -> new RackTarget.Wanted(
                        rack, rack.size(), BootstrapInputs.of(intent, rack, Map.of(), Map.of(), Map.of())))
                .toList();
        return new Targets(
                intent,
                "aerospike/aerospike-kubernetes-init:2.5.3",
                racks,
                intent.network().podServices() ? new HashSet<>(intent.allPodNames()) : Set.of(),
                intent.peers(Set.of()),
                Removable.NOTHING);
    }

    /** What AKO writes at the end of a pass: the spec as it was carried out. */
    private static void complete(World world, AerospikeCluster cluster) {
        ObjectNode status = JSON.valueToTree(cluster.getSpec());
        status.remove("paused");
        Optional.ofNullable(status.remove("operatorClientCert"))
                .ifPresent(certificate -> status.set("operatorClientCertSpec", certificate));
        status.put("phase", "Completed");
        status.put("selector", Labels.selectorText(cluster.getMetadata().getName()));
        var patch = JSON.createObjectNode().set("status", status);
        world.client()
                .resource(cluster)
                .subresource("status")
                .patch(PatchContext.of(PatchType.JSON_MERGE), patch.toString());
    }

    private static boolean serves(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    private static Map<String, String> uids(World world) {
        return world.client().pods().inNamespace(WorldOptions.NAMESPACE).list().getItems().stream()
                .collect(Collectors.toMap(pod -> pod.getMetadata().getName(), pod -> pod.getMetadata()
                        .getUid()));
    }

    private static boolean ready(World world, String name) {
        return world.cluster(WorldOptions.NAMESPACE, name)
                .filter(cluster -> Optional.ofNullable(cluster.getStatus().conditions).stream()
                        .flatMap(List::stream)
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True")
                                && cluster.getMetadata().getGeneration().equals(condition.getObservedGeneration())))
                .isPresent();
    }

    private static void patch(World world, String name, String patch) {
        world.controlPlane()
                .kubectl("-n", WorldOptions.NAMESPACE, "patch", "aerospikecluster", name, "--type=merge", "-p", patch)
                .orThrow();
    }
}
