package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.api.v1.ServerStatus;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.ClaimNote;
import com.aerospike.operator.bootstrap.NetworkType;
import com.aerospike.operator.bootstrap.Offer;
import com.aerospike.operator.bootstrap.PodPlan;
import com.aerospike.operator.cluster.observe.NodePorts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BootstrapInputsTest {

    @Test
    void podsOfOtherRacksAreNotToldOf() {
        // Given
        var intent = Scenario.in("revision-and-blocked-nodes").intent();
        Map<String, PodStatus> recorded = Map.of("gold-1-0", pod("1a0"), "gold-2-v1-0", pod("2b0"));

        // When
        BootstrapInput input = BootstrapInputs.of(intent, intent.racks().getLast(), recorded, Map.of(), Map.of());

        // Then
        assertThat(input.pods()).containsOnlyKeys("gold-2-v1-0");
        assertThat(input.pod("gold-2-v1-0").nodeIdInfix()).isEqualTo("b");
    }

    @Test
    void aNewRevisionTakesALetterThatTheOldOneDoesNotUse() {
        // Given pods of another revision of rack 2
        var intent = Scenario.in("revision-and-blocked-nodes").intent();
        Map<String, PodStatus> recorded = Map.of("gold-2-v0-0", pod("2b0"));

        // When
        BootstrapInput input = BootstrapInputs.of(intent, intent.racks().getLast(), recorded, Map.of(), Map.of());

        // Then
        assertThat(input.nodeIdInfix()).isEqualTo("c");
        assertThat(input.revision()).isEqualTo("v1");
    }

    @Test
    void nodePortsAreToldByTheirMeaning() {
        // Given
        var intent = Scenario.in("pod-services").intent();
        var ports = new NodePorts(Map.of("service", 30001, "admin", 30002));

        // When
        PodPlan pod = BootstrapInputs.of(
                        intent, intent.racks().getFirst(), Map.of(), Map.of("crowded-0-0", ports), Map.of())
                .pod("crowded-0-0");

        // Then
        assertThat(pod.nodePorts().service()).isEqualTo(30001);
        assertThat(pod.nodePorts().admin()).isEqualTo(30002);
        assertThat(pod.nodePorts().tlsService()).isZero();
    }

    @Test
    void aPodWithoutHistoryIsLeftOut() {
        // Given
        var intent = Scenario.in("no-racks").intent();

        // When
        BootstrapInput input = BootstrapInputs.of(
                intent, intent.racks().getFirst(), Map.of("aerocluster-0-0", new PodStatus()), Map.of(), Map.of());

        // Then
        assertThat(input.pods()).isEmpty();
    }

    /** Loss prevented: the operator forgets that it offered a claim to a pod which is gone before it reported. */
    @Test
    void whatPodsWereOfferedIsRememberedEvenIfNothingElseIsKnownOfThem() {
        // Given an offer to a pod of this rack and one to a pod of another
        var intent = Scenario.in("no-racks").intent();
        Map<String, List<ClaimNote>> offers = Map.of(
                "aerocluster-0-1", List.of(Offer.to("p1", "ns", "u1")),
                "aerocluster-7-0", List.of(Offer.to("p2", "ns", "u2")));

        // When
        BootstrapInput input = BootstrapInputs.of(intent, intent.racks().getFirst(), Map.of(), Map.of(), offers);

        // Then
        assertThat(input.pods()).containsOnlyKeys("aerocluster-0-1");
        assertThat(input.pod("aerocluster-0-1").offers()).containsExactly("ns@u1/p1");
    }

    @Test
    void tlsPortsCountWithTheNameOfACertificateAlone() {
        // Given a TLS port of the fabric without a name
        var intent = Scenario.in("no-racks", cluster -> cluster.getSpec()
                        .aerospikeConfig
                        .withObject("/network/fabric")
                        .put("tls-port", 3011))
                .intent();

        // When
        BootstrapInput input = BootstrapInputs.of(intent, intent.racks().getFirst(), Map.of(), Map.of(), Map.of());

        // Then
        assertThat(input.network().ports().tlsFabric()).isZero();
        assertThat(input.network().ports().fabric()).isEqualTo(3001);
    }

    @Test
    void customNetworksAreToldWhereTheyAreUsed() {
        var intent = Scenario.in("block-and-filesystem-volumes").intent();

        BootstrapInput input = BootstrapInputs.of(intent, intent.racks().getFirst(), Map.of(), Map.of(), Map.of());

        assertThat(input.network().alternateAccess().type()).isEqualTo(NetworkType.CUSTOM_INTERFACE);
        assertThat(input.network().alternateAccess().networks()).containsExactly("other/net1");
        assertThat(input.network().fabricNetworks()).containsExactly("demo/net2");
        assertThat(input.network().tlsFabricNetworks()).isEmpty();
    }

    @Test
    void theFederalEditionIsRecognisedByItsImage() {
        var intent = Scenario.in("host-network").intent();

        assertThat(BootstrapInputs.of(intent, intent.racks().getFirst(), Map.of(), Map.of(), Map.of())
                        .federal())
                .isTrue();
    }

    @Test
    void allContainersOfThePodAreCounted() {
        var intent = Scenario.in("sidecars-and-init-containers").intent();

        // exporter, pre, post, and the operator's two; the marker is none
        assertThat(BootstrapInputs.of(intent, intent.racks().getFirst(), Map.of(), Map.of(), Map.of())
                        .containers())
                .isEqualTo(5);
    }

    private static PodStatus pod(String nodeId) {
        PodStatus pod = new PodStatus();
        pod.aerospike = new ServerStatus();
        pod.aerospike.nodeID = nodeId;
        pod.initializedVolumes = List.of("data@1");
        return pod;
    }
}
