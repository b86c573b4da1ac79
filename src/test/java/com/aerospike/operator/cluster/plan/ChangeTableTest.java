package com.aerospike.operator.cluster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.Scene;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each change of the spec does to a pod that runs: the promise of the documentation, row by row. */
class ChangeTableTest {
    private static final String SPEC = """
            size: 2
            image: aerospike/aerospike-server-enterprise:8.1.2.0
            maxUnavailable: 1
            disablePDB: false
            enableDynamicConfigUpdate: true
            rosterNodeBlockList: []
            operatorClientCert: {}
            podSpec:
              multiPodPerHost: true
              aerospikeContainer: {resources: {requests: {cpu: 1}}}
              sidecars: [{name: exporter, image: exporter:1}]
              initContainers: [{name: tune, image: tune:1}]
            validationPolicy: {skipWorkDirValidate: true}
            storage:
              cleanupThreads: 1
              volumes:
                - name: secret
                  source: {secret: {secretName: aerospike-secret}}
                  aerospike: {path: /etc/aerospike/secret}
            rackConfig:
              namespaces: [test]
              racks: [{id: 1, zone: a}]
            aerospikeAccessControl:
              users: [{name: admin, secretName: auth, roles: [sys-admin, user-admin]}]
            aerospikeConfig:
              service: {feature-key-file: /etc/aerospike/secret/features.conf, cgroup-mem-tracking: true}
              security: {}
              network: {service: {port: 3000}, fabric: {port: 3001}, heartbeat: {port: 3002}}
              namespaces:
                - name: test
                  replication-factor: 2
                  storage-engine: {type: memory, data-size: 1073741824}
            """;
    private static final String SERVICE = "cgroup-mem-tracking: true}";

    static Stream<Arguments> changes() {
        return Stream.of(
                row("image", Effort.COLD, swap("8.1.2.0", "8.1.2.1")),
                row("sidecar image", Effort.COLD, swap("exporter:1", "exporter:2")),
                row("custom init container image", Effort.COLD, swap("tune:1", "tune:2")),
                row(
                        "init image in the resource",
                        Effort.COLD,
                        swap(
                                "multiPodPerHost: true",
                                "multiPodPerHost: true\n  aerospikeInitContainer: {imageRegistry: r.io}")),
                row(
                        "static parameter",
                        Effort.WARM,
                        swap(SERVICE, "cgroup-mem-tracking: true, node-id-interface: e0}")),
                row("dynamic parameter", Effort.LIVE, swap(SERVICE, "cgroup-mem-tracking: true, proto-fd-max: 18000}")),
                row("memory of the data", Effort.COLD, swap("1073741824", "2147483648")),
                row("service port", Effort.COLD, swap("port: 3000", "port: 3100")),
                row("security switched off", Effort.WARM, spec -> spec.replace("  security: {}\n", "")),
                row("network policy", Effort.WARM, more("aerospikeNetworkPolicy: {access: pod}")),
                row("resources", Effort.COLD, swap("cpu: 1", "cpu: 2")),
                row(
                        "scheduling",
                        Effort.COLD,
                        swap("multiPodPerHost: true", "multiPodPerHost: true\n  nodeSelector: {a: b}")),
                row("scheduling of a rack", Effort.COLD, swap("zone: a", "zone: a, podSpec: {nodeSelector: {a: b}}")),
                row(
                        "labels of the pods",
                        Effort.COLD,
                        swap("multiPodPerHost: true", "multiPodPerHost: true\n  metadata: {labels: {a: b}}")),
                row("source of a volume", Effort.COLD, swap("secretName: aerospike-secret", "secretName: other")),
                row("override of the rack id", Effort.WARM, more("enableRackIDOverride: true")),
                untouched("size", swap("size: 2", "size: 3")),
                untouched("blocked roster nodes", swap("rosterNodeBlockList: []", "rosterNodeBlockList: [1A0]")),
                untouched("a blocked node without pods", more("k8sNodeBlockList: [node-9]")),
                untouched("users", swap("roles: [sys-admin", "roles: [read, sys-admin")),
                untouched(
                        "certificate of the operator",
                        swap(
                                "operatorClientCert: {}",
                                "operatorClientCert: {tlsClientName: x, certPathInOperator: {caCertsPath: /a}}")),
                untouched("Services for seeds", more("seedsFinderServices: {loadBalancer: {port: 3000}}")),
                untouched("metadata of Services", more("headlessService: {metadata: {labels: {a: b}}}")),
                untouched(
                        "disruption budget",
                        swap("disablePDB: false", "disablePDB: true").andThen(swap("maxUnavailable: 1\n", ""))),
                untouched("ignorable pods", swap("namespaces: [test]", "namespaces: [test]\n  maxIgnorablePods: 1")),
                untouched("tolerance of sidecars", more("ignoreSidecarFailure: true")),
                untouched("live changes", swap("enableDynamicConfigUpdate: true", "enableDynamicConfigUpdate: false")),
                untouched(
                        "local storage",
                        swap("cleanupThreads: 1", "localStorageClasses: [a]\n  deleteLocalStorageOnRestart: true")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void aChangeOfTheSpecTakesThis(String change, Optional<Effort> effort, UnaryOperator<String> edit) {
        var wanted = edit.apply(SPEC);
        assertThat(wanted).isNotEqualTo(SPEC);
        var running = Running.of(SPEC).editAll(pod -> pod.rackIdOverride = "1");

        var needs = running.needs(Scene.of(wanted).intent());

        assertThat(Optional.ofNullable(needs.get("aero-1-0")).map(PodNeed::effort))
                .isEqualTo(effort);
        assertThat(needs.values())
                .allSatisfy(need -> assertThat(need.obstacle()).isEmpty());
    }

    private static Arguments row(String change, Effort effort, UnaryOperator<String> edit) {
        return Arguments.of(change, Optional.of(effort), edit);
    }

    private static Arguments untouched(String change, Function<String, String> edit) {
        return Arguments.of(change, Optional.<Effort>empty(), (UnaryOperator<String>) edit::apply);
    }

    private static UnaryOperator<String> swap(String one, String other) {
        return spec -> spec.replace(one, other);
    }

    private static UnaryOperator<String> more(String line) {
        return spec -> spec + line + "\n";
    }
}
