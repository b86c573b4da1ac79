package com.aerospike.operator.cluster.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.bootstrap.NodeAddresses;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.world.controlplane.ControlPlane;
import com.aerospike.operator.world.controlplane.Programs;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodAddresserIT {
    private static final NodeAddresses FRESH = new NodeAddresses("", "", "", "", Map.of("ns", "u1"), List.of("ns"));

    /** Loss prevented: a pod made anew under the same name is told to erase what its predecessor wrote. */
    @Test
    void onlyThePodThatIsMeantIsTold() throws StepFailure {
        try (var controlPlane = ControlPlane.start(Programs.find(), List.of())) {
            // Given
            var client = controlPlane.adminClient();
            var intent = Scene.of(
                            Scene.spec(1, Scene.config("").replace("replication-factor: 2", "replication-factor: 1")))
                    .intent();
            client.resource(new NamespaceBuilder()
                            .withNewMetadata()
                            .withName("db")
                            .endMetadata()
                            .build())
                    .create();
            controlPlane.awaitServiceAccount("db");
            var pod = pod(client);
            var addresser = new PodAddresser(new ApiServerHand(client));
            // When
            addresser.carryOut(intent, new Step.AddressPod("aero-0-0", "uid-of-its-predecessor", FRESH));
            addresser.carryOut(intent, new Step.AddressPod("aero-0-7", "uid-of-a-pod-that-is-gone", FRESH));
            // Then
            assertThat(client.resource(pod).get().getMetadata().getAnnotations())
                    .isNullOrEmpty();
            // When
            addresser.carryOut(
                    intent, new Step.AddressPod("aero-0-0", pod.getMetadata().getUid(), FRESH));
            // Then
            assertThat(client.resource(pod).get().getMetadata().getAnnotations())
                    .containsEntry(Annotations.NODE_ADDRESSES, FRESH.toJson());
        }
    }

    private static Pod pod(KubernetesClient client) {
        return client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("aero-0-0")
                        .withNamespace("db")
                        .endMetadata()
                        .withNewSpec()
                        .withAutomountServiceAccountToken(false)
                        .addNewContainer()
                        .withName("aerospike-server")
                        .withImage("server:8")
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
    }
}
