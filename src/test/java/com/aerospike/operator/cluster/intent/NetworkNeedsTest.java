package com.aerospike.operator.cluster.intent;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkNeedsTest {

    private static final String PLAIN = "{network: {service: {port: 3000}, heartbeat: {port: 3002}}}";
    private static final String TLS = "{network: {service: {tls-name: t, tls-port: 4333}}}";
    private static final String BOTH = "{network: {service: {port: 3000, tls-name: t, tls-port: 4333},"
            + " admin: {port: 3008}, info: {port: 3003}, fabric: {tls-name: t, tls-port: 3011}}}";

    private static NetworkNeeds needs(String policy, boolean shared, String config) {
        var cluster = Yaml.cluster(
                "{spec: {podSpec: {multiPodPerHost: %s}, aerospikeNetworkPolicy: %s}}".formatted(shared, policy));
        return NetworkNeeds.of(cluster.getSpec(), ports(config));
    }

    private static ServerPorts ports(String config) {
        return ServerPorts.of((ObjectNode) Yaml.tree(config));
    }

    private static String policy(String access, String alternate, String tlsAccess, String tlsAlternate) {
        return "{access: %s, alternateAccess: %s, tlsAccess: %s, tlsAlternateAccess: %s}"
                .formatted(access, alternate, tlsAccess, tlsAlternate);
    }

    @ParameterizedTest
    @CsvSource({
        // access, alternate, tls access, tls alternate, pod only, node addresses, pod services when nodes are shared
        "pod, pod, pod, pod, true, false, false",
        "pod, pod, hostInternal, hostExternal, true, true, true",
        "pod, hostExternal, pod, pod, false, true, true",
        "customInterface, pod, pod, pod, false, false, false",
        "configuredIP, pod, pod, pod, false, true, true",
    })
    void theTypesOfAccessDecide(
            String access,
            String alternate,
            String tlsAccess,
            String tlsAlternate,
            boolean podOnly,
            boolean nodeAddresses,
            boolean podServices) {
        // Given
        String policy = policy(access, alternate, tlsAccess, tlsAlternate);
        // When
        var shared = needs(policy, true, PLAIN);
        var alone = needs(policy, false, PLAIN);
        // Then
        assertThat(shared.podOnly()).isEqualTo(podOnly);
        assertThat(shared.nodeAddresses()).isEqualTo(nodeAddresses);
        assertThat(shared.podServices()).isEqualTo(podServices);
        assertThat(shared.hostPorts()).isFalse();
        assertThat(alone.podServices()).isFalse();
        assertThat(alone.hostPorts()).isEqualTo(!podOnly);
    }

    @Test
    void onlyTheTypesOfOpenPortsCountForPodOnly() {
        assertThat(needs(policy("pod", "pod", "hostInternal", "pod"), false, BOTH)
                        .podOnly())
                .isFalse();
        assertThat(needs(policy("hostInternal", "pod", "pod", "pod"), false, TLS)
                        .podOnly())
                .isTrue();
    }

    @Test
    void portsBetweenServersAreNoHostPorts() {
        // When
        var needs = needs(policy("hostInternal", "pod", "pod", "pod"), false, BOTH);
        // Then
        assertThat(ports(BOTH).byName().stream().filter(needs::isHostPort).map(ServerPort::portName))
                .containsExactly("admin", "info", "service", "tls-service");
    }

    @Test
    void configuredAddressesAreAskedForApart() {
        // When
        var needs = needs(policy("pod", "configuredIP", "pod", "pod"), false, PLAIN);
        // Then
        assertThat(needs.configuredAddress()).isFalse();
        assertThat(needs.configuredAlternateAddress()).isTrue();
    }

    @Test
    void aFabricOverPodNetworksIsACustomInterface() {
        assertThat(needs("{fabric: customInterface}", true, PLAIN).customInterfaces())
                .isTrue();
        assertThat(needs("{}", true, PLAIN).customInterfaces()).isFalse();
    }

    @Test
    void probesAndStatusPreferTls() {
        // Given
        var config = (ObjectNode) Yaml.tree(BOTH);
        // When / Then
        assertThat(ports(BOTH).preferredService(TlsNames.of(config))).hasValue(4333);
        assertThat(ports(BOTH).preferredAdmin(TlsNames.of(config))).hasValue(3008);
        assertThat(ports(PLAIN).preferredService(TlsNames.of((ObjectNode) Yaml.tree(PLAIN))))
                .hasValue(3000);
        assertThat(ports(PLAIN).preferredAdmin(TlsNames.of((ObjectNode) Yaml.tree(PLAIN))))
                .isEmpty();
    }

    @Test
    void servicesOfferTheClientPortsInFixedOrder() {
        assertThat(ports(BOTH).inServices())
                .containsExactly(ServerPort.SERVICE, ServerPort.TLS_SERVICE, ServerPort.ADMIN);
        assertThat(ports(BOTH).byName().stream().map(ServerPort::portName))
                .containsExactly("admin", "info", "service", "tls-fabric", "tls-service");
    }
}
