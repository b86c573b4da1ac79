package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTypesTest {

    private static final NodeAddresses IPV4 =
            new NodeAddresses("10.0.0.99", "203.0.113.7", "198.51.100.1", "198.51.100.2", Map.of(), List.of());
    private static final NodeAddresses IPV6 =
            new NodeAddresses("fd00::99", "2001:db8::7", "2001:db8::1", "2001:db8::2", Map.of(), List.of());
    private static final NodePorts NODE_PORTS = new NodePorts(31201, 31202, 31203, 31204);

    @TempDir
    Path folder;

    private record Family(String podIp, String hostIp, NodeAddresses node, String custom) {
        static final Family V4 = new Family("10.244.3.9", "10.0.0.12", IPV4, "192.168.5.5");
        static final Family V6 = new Family("fd00:10::9", "fd00::12", IPV6, "fd00:20::5");

        String hostPort(String ip, int port) {
            return this == V4 ? ip + ":" + port : "[" + ip + "]:" + port;
        }

        String expected(NetworkType type, boolean alternate) {
            return switch (type) {
                case POD -> podIp;
                case HOST_INTERNAL -> node.internal();
                case HOST_EXTERNAL -> node.external();
                case CONFIGURED_IP -> alternate ? node.configuredAlternate() : node.configured();
                case CUSTOM_INTERFACE -> custom;
            };
        }
    }

    static Stream<Arguments> combinations() {
        var all = new ArrayList<Arguments>();
        for (var type : NetworkType.values()) {
            for (boolean tls : new boolean[] {false, true}) {
                for (var family : List.of(Family.V4, Family.V6)) {
                    for (boolean shared : new boolean[] {false, true}) {
                        all.add(Arguments.of(type, tls, family, shared));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}, TLS {1}, {2}, many pods a node {3}")
    @MethodSource("combinations")
    void everyEndpointAdvertisesWhatItsNetworkTypeSays(NetworkType type, boolean tls, Family family, boolean shared) {
        // Given
        var endpoint = new EndpointPlan(type, type == NetworkType.CUSTOM_INTERFACE ? List.of("demo/lan") : List.of());
        var network = Samples.network(endpoint, tls ? Samples.CLEAR_AND_TLS : Samples.CLEAR);
        network = shared ? Samples.withNodePorts(network) : network;
        var pod = new PodFolder(folder)
                .env("MY_POD_IP", family.podIp())
                .env("MY_HOST_IP", family.hostIp())
                .nodeAddresses(family.node())
                .annotation("network-status", "[{\"name\":\"demo/lan\",\"ips\":[\"" + family.custom() + "\"]}]")
                .input(Samples.input(
                        network, Map.of("aero-1-0", new PodPlan(NODE_PORTS, "", List.of(), List.of(), List.of()))));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).as(pod.error()).isZero();
        boolean mapped = shared && type.throughNode();
        String access = family.expected(type, false);
        String alternate = family.expected(type, true);
        int port = mapped ? 31201 : 3000;
        assertThat(pod.confLines("access-address")).containsExactly("access-address    " + access);
        assertThat(pod.confLines("access-port")).containsExactly("access-port    " + port);
        assertThat(pod.confLines("alternate-access-address"))
                .containsExactly("alternate-access-address    " + alternate);
        assertThat(pod.confLines("alternate-access-port")).containsExactly("alternate-access-port    " + port);
        var server = pod.report().aerospike();
        assertThat(server.accessEndpoints()).containsExactly(family.hostPort(access, port));
        assertThat(server.alternateAccessEndpoints()).containsExactly(family.hostPort(alternate, port));
        int tlsPort = mapped ? 31202 : 4333;
        assertThat(server.tlsAccessEndpoints()).isEqualTo(tls ? List.of(family.hostPort(access, tlsPort)) : List.of());
        assertThat(server.tlsAlternateAccessEndpoints())
                .isEqualTo(tls ? List.of(family.hostPort(alternate, tlsPort)) : List.of());
        assertThat(pod.confLines("tls-access-address"))
                .containsExactly("tls-access-address    " + (tls ? access : "<tls-access-address>"));
        assertThat(server.tlsName()).isEqualTo(tls ? "aero.tls" : "");
        assertThat(pod.report().podPort()).isEqualTo(tls ? 4333 : 3000);
        assertThat(pod.report().servicePort()).isEqualTo(type.throughNode() ? (tls ? tlsPort : port) : 0);
        assertThat(pod.report().hostExternalIP())
                .isEqualTo(type.throughNode() ? family.node().external() : "");
        assertThat(pod.report().hostInternalIP())
                .isEqualTo(type.throughNode() ? family.node().internal() : family.hostIp());
    }

    @Test
    void aConfiguredAddressWithoutItsNodeLabelStopsThePodAndNamesTheLabel() {
        // Given
        var pod = new PodFolder(folder)
                .nodeAddresses(new NodeAddresses("10.0.0.12", "", "198.51.100.1", "", Map.of(), List.of()))
                .input(Samples.input(Samples.network(NetworkType.CONFIGURED_IP)));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error().lines())
                .singleElement()
                .asString()
                .contains("aerospike.com/configured-alternate-access-address", "alternate-access", "no label");
        assertThat(pod.at("/etc/aerospike/aerospike.conf")).doesNotExist();
        assertThat(pod.read("/dev/termination-log")).isEqualTo(pod.error().strip());
        assertThat(BootstrapReport.parse(pod.read("/dev/termination-log"))).isEmpty();
    }

    @Test
    void aNameInTheNodeLabelIsAdvertisedButNoEndpointOfTheStatus() {
        // Given
        var pod = new PodFolder(folder)
                .nodeAddresses(
                        new NodeAddresses("10.0.0.12", "", "node7.example.org", "198.51.100.2", Map.of(), List.of()))
                .input(Samples.input(Samples.network(NetworkType.CONFIGURED_IP)));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.confLines("access-address")).containsExactly("access-address    node7.example.org");
        assertThat(pod.report().aerospike().accessEndpoints()).isEmpty();
    }

    @Test
    void withoutNodeAddressesThePodAdvertisesItsHostAndSaysSo() {
        // Given: the operator is away, and time passes quickly
        var pod = new PodFolder(folder)
                .patience(Duration.ofSeconds(60), new SteppingClock(Duration.ofSeconds(25)))
                .input(Samples.input(Samples.network(NetworkType.HOST_EXTERNAL)));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isZero();
        assertThat(pod.report().aerospike().accessEndpoints()).containsExactly("10.0.0.12:3000");
        assertThat(pod.report().addressesAssumed()).isTrue();
        assertThat(pod.report().warnings())
                .hasSize(2)
                .first()
                .asString()
                .contains("access advertises the host address 10.0.0.12", "aerospike.com/node-addresses");
    }

    @Test
    void aNodeWithoutExternalAddressIsReachedByItsHostAddressWithoutWarning() {
        // Given
        var pod = new PodFolder(folder)
                .nodeAddresses(new NodeAddresses("10.0.0.12", "", "", "", Map.of(), List.of()))
                .input(Samples.input(Samples.network(NetworkType.HOST_EXTERNAL)));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.report().aerospike().accessEndpoints()).containsExactly("10.0.0.12:3000");
        assertThat(pod.report().addressesAssumed()).isFalse();
        assertThat(pod.report().warnings()).isEmpty();
    }

    @Test
    void aPodThatClientsReachDirectlyDoesNotWaitForItsNode() {
        // Given: a clock that stands still would make any wait endless
        var pod = new PodFolder(folder)
                .patience(Duration.ofSeconds(60), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .input(Samples.input(Samples.network(NetworkType.POD)));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isZero();
        assertThat(pod.output()).doesNotContain("waiting");
    }

    @Test
    void aMissingNodePortStopsThePodInsteadOfAdvertisingPortZero() {
        // Given
        var network = Samples.withNodePorts(Samples.network(NetworkType.HOST_INTERNAL));
        var pod = new PodFolder(folder).nodeAddresses(IPV4).input(Samples.input(network));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error()).contains("Service aero-1-0 has no node port service");
    }

    @Test
    void adminPortsAreReportedAsThePodAndAsTheNodeHasThem() {
        // Given
        var ports = new Ports(3000, 0, 3008, 3018, 3002, 0, 3001, 0);
        var network = Samples.withNodePorts(Samples.network(EndpointPlan.of(NetworkType.HOST_INTERNAL), ports));
        var pod = new PodFolder(folder)
                .nodeAddresses(IPV4)
                .input(Samples.input(
                        network, Map.of("aero-1-0", new PodPlan(NODE_PORTS, "", List.of(), List.of(), List.of()))));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.report().podAdminPort()).isEqualTo(3018);
        assertThat(pod.report().serviceAdminPort()).isEqualTo(31204);
    }

    @ParameterizedTest
    @MethodSource("uselessNetworkStatus")
    void aCustomInterfaceWithoutAddressStopsThePod(String annotation, String phrase) {
        // Given
        var endpoint = EndpointPlan.customInterface(List.of("demo/lan"));
        var pod = new PodFolder(folder)
                .annotation("network-status", annotation)
                .input(Samples.input(Samples.network(endpoint, Samples.CLEAR)));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error()).contains("k8s.v1.cni.cncf.io/network-status", phrase);
    }

    static Stream<Arguments> uselessNetworkStatus() {
        return Stream.of(
                Arguments.of("", "is missing"),
                Arguments.of("{not json", "read pod annotation"),
                Arguments.of("[{\"name\":\"demo/lan\",\"interface\":\"net1\"}]", "gave the pod no address"),
                Arguments.of("[{\"name\":\"demo/wan\",\"ips\":[\"10.9.9.9\"]}]", "none of the networks [demo/lan]"));
    }
}
