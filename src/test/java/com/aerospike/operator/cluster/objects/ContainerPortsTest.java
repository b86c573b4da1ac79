package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.NetworkPolicy;
import com.aerospike.operator.api.v1.NetworkType;
import com.aerospike.operator.api.v1.PodSpec;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContainerPortsTest {

    @Test
    void clientPortsAreAlsoPortsOfTheNodeAndPortsBetweenServersAreNot() {
        assertThat(ports("revision-and-blocked-nodes", cluster -> {}))
                .containsExactly(
                        "admin 3008 host 3008",
                        "heartbeat 3002",
                        "service 3000 host 3000",
                        "tls-fabric 3011",
                        "tls-heartbeat 3012",
                        "tls-service 4333 host 4333");
    }

    @Test
    void severalPodsOnANodeCannotShareItsPorts() {
        assertThat(ports("no-racks", cluster -> {
                    cluster.getSpec().podSpec = new PodSpec();
                    cluster.getSpec().podSpec.multiPodPerHost = true;
                }))
                .containsExactly("fabric 3001", "heartbeat 3002", "service 3000");
    }

    @Test
    void clientsThatUsePodAddressesNeedNoPortsOfTheNode() {
        assertThat(ports("no-racks", cluster -> cluster.getSpec().aerospikeNetworkPolicy = pods()))
                .containsExactly("fabric 3001", "heartbeat 3002", "service 3000");
    }

    @Test
    void theTypesOfAListenerThatIsOffDoNotCount() {
        assertThat(ports("no-racks", cluster -> {
                    cluster.getSpec().aerospikeNetworkPolicy = pods();
                    cluster.getSpec().aerospikeNetworkPolicy.tlsAccess = NetworkType.HOST_EXTERNAL;
                }))
                .containsExactly("fabric 3001", "heartbeat 3002", "service 3000");
    }

    @Test
    void oneListenerOnTheNodeIsEnough() {
        assertThat(ports("revision-and-blocked-nodes", cluster -> {
                    cluster.getSpec().aerospikeNetworkPolicy = pods();
                    cluster.getSpec().aerospikeNetworkPolicy.tlsAlternateAccess = NetworkType.HOST_INTERNAL;
                }))
                .contains("service 3000 host 3000", "tls-service 4333 host 4333");
    }

    private static NetworkPolicy pods() {
        NetworkPolicy policy = new NetworkPolicy();
        policy.access = NetworkType.POD;
        policy.alternateAccess = NetworkType.POD;
        policy.tlsAccess = NetworkType.POD;
        policy.tlsAlternateAccess = NetworkType.POD;
        return policy;
    }

    private static List<String> ports(String folder, Consumer<AerospikeCluster> change) {
        return ContainerPorts.of(Scenario.in(folder, change).intent()).stream()
                .map(port -> port.getName() + " " + port.getContainerPort()
                        + (port.getHostPort() == null ? "" : " host " + port.getHostPort()))
                .toList();
    }
}
