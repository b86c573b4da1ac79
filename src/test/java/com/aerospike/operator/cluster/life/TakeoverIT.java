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
import com.aerospike.operator.world.controlplane.ApiRequest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Clusters that AKO 4.5 made and runs are handed to this operator. Their objects, status and pods are of the shape that
 * AKO leaves behind; their pods were prepared by an init container that writes to the API itself.
 */
class TakeoverIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stage stage = Stage.shared();

    /** Loss prevented: a change of operators that restarts every database of a company. */
    @Test
    void runningClustersAreTakenOverWithoutARestartAndTheNextChangesWork() {
        stage.operator().stop();
        try (var plain = runByAko("plain.yaml", "plain");
                var pair = runByAko("two-racks.yaml", "pair")) {
            var both = Map.of(plain, plain.uids(), pair, pair.uids());
            var handed = Instant.now();
            stage.operator();

            both.keySet().forEach(Cluster::awaitReady);
            assertThat(both).allSatisfy((cluster, uids) -> {
                assertThat(cluster.uids()).isEqualTo(uids);
                assertThat(cluster.pods()).flatMap(TakeoverIT::restarts).containsOnly(0);
                assertThat(cluster.ordered(handed, "quiesce:")).isEmpty();
                assertThat(verbs(cluster, handed)).isNotEmpty().doesNotContain("delete", "deletecollection");
            });

            changeAll(both.keySet(), "{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":18000}}}}");
            assertThat(both).allSatisfy((cluster, uids) -> {
                assertThat(cluster.uids()).isEqualTo(uids);
                assertThat(settings(cluster, "proto-fd-max")).containsOnly("18000");
            });
            assertThat(pair.ordered(handed, "quiesce:"))
                    .as("restarts for a live change")
                    .isEmpty();

            changeAll(both.keySet(), "{\"spec\":{\"image\":\"aerospike/aerospike-server-enterprise:8.1.2.1\"}}");
            assertThat(both).allSatisfy((cluster, uids) -> {
                assertThat(cluster.uids()).containsOnlyKeys(uids.keySet());
                assertThat(cluster.uids().values()).doesNotContainAnyElementsOf(uids.values());
                assertThat(settings(cluster, "proto-fd-max")).containsOnly("18000");
                cluster.assertNothingWasEndangered();
            });
        }
    }

    private static void changeAll(Set<Cluster> clusters, String mergePatch) {
        clusters.forEach(cluster -> cluster.patch(mergePatch));
        clusters.forEach(Cluster::awaitReady);
    }

    /** With the pods ready and this operator away. */
    private Cluster runByAko(String file, String name) {
        var namespace = stage.namespace("takeover");
        var written = Serialization.unmarshal(Stage.cluster(file, namespace), AerospikeCluster.class);
        var stored =
                switch (new Guard(InitImage.NONE).admit(written)) {
                    case Admission.Admitted admitted -> admitted.effective();
                    case Admission.Refused refused -> throw new AssertionError(refused.violations());
                };
        stored.getMetadata().setLabels(Map.of(Labels.API_VERSION, Labels.API_VERSION_VALUE));
        stored.getMetadata().setFinalizers(List.of("asdb.aerospike.com/storage-finalizer"));
        // AKO's pods carry its service account, which its chart makes in every namespace with clusters.
        create(new ServiceAccountBuilder()
                .withNewMetadata()
                .withName(AkoObjects.SERVICE_ACCOUNT)
                .withNamespace(namespace)
                .endMetadata()
                .build());
        var old = create(new SecretBuilder()
                .withNewMetadata()
                .withName(AkoObjects.OLD_SECRET)
                .withNamespace(namespace)
                .endMetadata()
                .build());
        var cluster = create(stored);
        AkoObjects.of(targets(cluster)).create(stage.world().client());
        stage.world()
                .await(
                        Stage.PATIENCE,
                        "the pods of AKO in " + namespace,
                        () -> stage.pods(namespace).stream()
                                        .filter(TakeoverIT::serves)
                                        .count()
                                == cluster.getSpec().size);
        // The spec has no volume of it any more; pods that run still name it, those to come have to start without it.
        stage.world().client().resource(old).delete();
        complete(cluster);
        return Cluster.of(stage, namespace, name);
    }

    private <T extends HasMetadata> T create(T object) {
        return stage.world().client().resource(object).create();
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
    private void complete(AerospikeCluster cluster) {
        ObjectNode status = JSON.valueToTree(cluster.getSpec());
        status.remove("paused");
        Optional.ofNullable(status.remove("operatorClientCert"))
                .ifPresent(certificate -> status.set("operatorClientCertSpec", certificate));
        status.put("phase", "Completed");
        status.put("selector", Labels.selectorText(cluster.getMetadata().getName()));
        var patch = JSON.createObjectNode().set("status", status);
        stage.world()
                .client()
                .resource(cluster)
                .subresource("status")
                .patch(PatchContext.of(PatchType.JSON_MERGE), patch.toString());
    }

    private static boolean serves(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    private static List<Integer> restarts(Pod pod) {
        return pod.getStatus().getContainerStatuses().stream()
                .map(ContainerStatus::getRestartCount)
                .toList();
    }

    private List<String> verbs(Cluster cluster, Instant since) {
        return stage.requestsSince(since).stream()
                .filter(request -> request.namespace().equals(cluster.namespace()))
                .map(ApiRequest::verb)
                .toList();
    }

    /** What the running servers say. */
    private static List<String> settings(Cluster cluster, String field) {
        return cluster.podNames().stream()
                .map(pod -> cluster.node(pod).serviceConfig(field).orElse("not set"))
                .toList();
    }
}
