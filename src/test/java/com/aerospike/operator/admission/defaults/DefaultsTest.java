package com.aerospike.operator.admission.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.finding.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {

    /** A resource with little in it, overlaid by {@code spec}. */
    private static JsonNode complete(String spec) {
        Defaulted defaulted = Defaults.apply(Yaml.cluster(resource(spec)));
        assertThat(defaulted).isInstanceOf(Defaulted.Complete.class);
        return Yaml.wire(defaulted.cluster());
    }

    private static List<Violation> refuse(String spec) {
        Defaulted defaulted = Defaults.apply(Yaml.cluster(resource(spec)));
        return switch (defaulted) {
            case Defaulted.Complete ignored -> List.of();
            case Defaulted.Refused refused -> refused.violations();
        };
    }

    private static JsonNode resource(String spec) {
        ObjectNode resource = (ObjectNode) Yaml.tree("""
            metadata: {name: c1, namespace: shop}
            spec:
              size: 2
              aerospikeConfig:
                network: {service: {port: 3000}, heartbeat: {port: 3002}, fabric: {port: 3001}}
                namespaces: [{name: test, storage-engine: {type: memory, data-size: 536870912}}]
            """);
        overlay((ObjectNode) resource.get("spec"), Yaml.tree(spec));
        return resource;
    }

    private static void overlay(ObjectNode base, JsonNode patch) {
        patch.properties().forEach(field -> {
            if (base.get(field.getKey()) instanceof ObjectNode old
                    && field.getValue().isObject()) {
                overlay(old, field.getValue());
            } else {
                base.set(field.getKey(), field.getValue());
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /spec/maxUnavailable | 1",
                "{maxUnavailable: 20%} | /spec/maxUnavailable | \"20%\"",
                "{disablePDB: true, maxUnavailable: 3} | /spec/maxUnavailable | ",
                "{aerospikeNetworkPolicy: {customAccessNetworkNames: [' a ', other/b]}}"
                        + " | /spec/aerospikeNetworkPolicy/customAccessNetworkNames | [\"shop/a\",\"other/b\"]",
                "{} | /spec/aerospikeNetworkPolicy/tlsAlternateAccess | \"hostExternal\"",
                "{aerospikeNetworkPolicy: {access: pod}} | /spec/aerospikeNetworkPolicy/access | \"pod\"",
                "{rosterNodeBlockList: [001a0, '0', B2]} | /spec/rosterNodeBlockList | [\"1A0\",\"\",\"B2\"]",
                "{podSpec: {hostNetwork: true}} | /spec/podSpec/effectiveDNSPolicy | \"ClusterFirstWithHostNet\"",
                "{podSpec: {dnsPolicy: None, effectiveDNSPolicy: x}} | /spec/podSpec/effectiveDNSPolicy | \"None\"",
                "{podSpec: {securityContext: {runAsUser: 7}}} | /spec/podSpec/securityContext"
                        + " | {\"fsGroup\":0,\"runAsUser\":7}",
                "{podSpec: {securityContext: {fsGroup: 9}}} | /spec/podSpec/securityContext | {\"fsGroup\":9}",
                "{storage: {cleanupThreads: 0}} | /spec/storage/cleanupThreads | 0",
                "{storage: {cleanupThreads: 0}} | /spec/rackConfig/racks/0/effectiveStorage/cleanupThreads | 1",
                "{storage: {cleanupThreads: 4}} | /spec/rackConfig/racks/0/effectiveStorage/cleanupThreads | 4",
                "{validationPolicy: {skipWorkDirValidate: true}} | /spec/validationPolicy/skipWorkDirValidate | true",
                "{podSpec: {sidecars: [{name: a, ports: [{containerPort: 80}]}]}}"
                        + " | /spec/podSpec/sidecars/0/ports/0/protocol | \"TCP\"",
                "{rackConfig: {racks: [{id: 0, revision: v1}]}} | /spec/rackConfig/racks/0/revision | \"v1\"",
            })
    void fieldsAreCompleted(String spec, String pointer, String expected) {
        // When
        JsonNode value = complete(spec).at(pointer);
        // Then
        assertThat(value.isMissingNode() ? null : value.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{service: {node-id: ENV_NODE_ID}} | /service/node-id | \"ENV_NODE_ID\"",
                "{network: {service: {port: 3000.0, access-port: 3000}}} | /network/service/access-port | 3000.0",
                "{network: {service: {tls-access-port: 1}}} | /network/service/tls-access-port | ",
                "{network: {service: {tls-name: t, tls-port: 4333}}} | /network/service/tls-alternate-access-addresses"
                        + " | [\"<tls-alternate-access-address>\"]",
                "{network: {service: {tls-name: t, tls-port: 4333}}} | /network/service/tls-authenticate-client"
                        + " | \"any\"",
                "{network: {service: {tls-name: t, tls-authenticate-client: false}}}"
                        + " | /network/service/tls-authenticate-client | false",
                "{logging: [{name: /log/a, any: info}]} | /logging/1 | {\"name\":\"console\",\"any\":\"info\"}",
                "{logging: [{name: console, any: debug}]} | /logging | [{\"name\":\"console\",\"any\":\"debug\"}]",
                "{security: {ldap: {'${un}': ['a${dn}b', {x: '${un}${un}'}]}}} | /security/ldap"
                        + " | {\"$${_DNE}{un}\":[\"a$${_DNE}{dn}b\",{\"x\":\"$${_DNE}{un}$${_DNE}{un}\"}]}",
            })
    void theConfigurationIsCompleted(String config, String pointer, String expected) {
        // When
        JsonNode value = complete("{aerospikeConfig: " + config + "}").at("/spec/aerospikeConfig" + pointer);
        // Then
        assertThat(value.isMissingNode() ? null : value.toString()).isEqualTo(expected);
    }

    @Test
    void aListOfClientNamesGetsTheOperatorsNameOnce() {
        // Given
        String spec = "{operatorClientCert: {tlsClientName: op}, aerospikeConfig: {network: {service:"
                + " {tls-name: t, tls-authenticate-client: %s}}}}";
        String pointer = "/spec/aerospikeConfig/network/service/tls-authenticate-client";
        // When / Then
        assertThat(complete(spec.formatted("[a]")).at(pointer).toString()).isEqualTo("[\"a\",\"op\"]");
        assertThat(complete(spec.formatted("[op]")).at(pointer).toString()).isEqualTo("[\"op\"]");
    }

    @Test
    void withoutAPlainPortNoPlainAddressesAreTold() {
        // Given
        var cluster = (ObjectNode) resource("{aerospikeConfig: {network: {service: {access-port: 3000}}}}");
        ((ObjectNode) cluster.at("/spec/aerospikeConfig/network/service")).remove("port");
        // When
        var result = Yaml.wire(Defaults.apply(Yaml.cluster(cluster)).cluster());
        // Then
        assertThat(result.at("/spec/aerospikeConfig/network/service")).isEmpty();
    }

    @Test
    void aPortThatIsNoNumberIsRefused() {
        assertThat(refuse("{aerospikeConfig: {network: {service: {port: null}}}}"))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo("V-MUT-22");
                    assertThat(violation.path()).isEqualTo("spec.aerospikeConfig.network.service.port");
                });
    }

    @Test
    void aRackIdOfADefaultRackIsReplacedWhenRacksAreAdded() {
        // When
        var result = complete("""
            {rackConfig: {namespaces: [test], racks: [{id: 4,
              aerospikeConfig: {namespaces: [{name: test, rack-id: 0}]}}]}}
            """);
        // Then
        assertThat(result.at("/spec/rackConfig/racks/0/effectiveAerospikeConfig/namespaces/0/rack-id")
                        .intValue())
                .isEqualTo(4);
    }

    @Test
    void theDefaultRackOfARackAwareNamespaceHasRackIdZero() {
        assertThat(complete("{rackConfig: {namespaces: [test]}}")
                        .at("/spec/rackConfig/racks/0/effectiveAerospikeConfig/namespaces/0/rack-id")
                        .toString())
                .isEqualTo("0");
    }

    @Test
    void racksReplaceStorageAndSchedulingAsAWhole() {
        // Given
        String spec = """
            storage: {volumes: [{name: shared, source: {emptyDir: {}}}]}
            podSpec: {nodeSelector: {disk: fast}}
            rackConfig:
              racks:
                - {id: 1}
                - {id: 2, storage: {volumes: [{name: own, source: {emptyDir: {}}}]}, podSpec: {tolerations: [{key: k}]}}
            """;
        // When
        var racks = complete(spec).at("/spec/rackConfig/racks");
        // Then
        assertThat(racks.at("/0/effectiveStorage/volumes/0/name").asText()).isEqualTo("shared");
        assertThat(racks.at("/0/effectivePodSpec").toString()).isEqualTo("{\"nodeSelector\":{\"disk\":\"fast\"}}");
        assertThat(racks.at("/1/effectiveStorage/volumes")).hasSize(1);
        assertThat(racks.at("/1/effectiveStorage/volumes/0/name").asText()).isEqualTo("own");
        assertThat(racks.at("/1/effectivePodSpec").has("nodeSelector")).isFalse();
        assertThat(racks.at("/1/storage/volumes/0/effectiveWipeMethod").asText())
                .isEqualTo("deleteFiles");
        assertThat(racks.at("/1/storage/blockVolumePolicy").toString()).isEqualTo("{}");
    }

    @Test
    void aVolumesOwnMethodWinsOverThePolicy() {
        // Given
        String spec = """
            storage:
              blockVolumePolicy: {initMethod: dd, cascadeDelete: true}
              volumes:
                - name: own
                  initMethod: headerCleanup
                  cascadeDelete: false
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}
                - {name: inherits, source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}}
            """;
        // When
        var volumes = complete(spec).at("/spec/storage/volumes");
        // Then
        assertThat(volumes.at("/0/effectiveInitMethod").asText()).isEqualTo("headerCleanup");
        assertThat(volumes.at("/0").has("effectiveCascadeDelete")).isFalse();
        assertThat(volumes.at("/1/effectiveInitMethod").asText()).isEqualTo("dd");
        assertThat(volumes.at("/1/effectiveWipeMethod").asText()).isEqualTo("dd");
        assertThat(volumes.at("/1/effectiveCascadeDelete").asBoolean()).isTrue();
    }

    @Test
    void anExistingVersionLabelIsLeftAlone() {
        // Given
        var cluster = Yaml.cluster("{metadata: {name: a, labels: {aerospike.com/api-version: v0}}, spec: {}}");
        // When
        var labels = Defaults.apply(cluster).cluster().getMetadata().getLabels();
        // Then
        assertThat(labels).containsEntry("aerospike.com/api-version", "v0");
    }

    @Test
    void severalProblemsAreToldTogether() {
        // When
        var violations = refuse("""
            rackConfig: {racks: [{id: 0}, {id: 1}]}
            aerospikeConfig: {service: {node-id: a1, cluster-name: zz}, logging: x, network: {fabric: null, admin: 3}}
            """);
        // Then
        assertThat(violations.stream().map(Violation::rule))
                .containsExactly("V-MUT-01", "V-MUT-10", "V-MUT-11", "V-MUT-18", "V-MUT-19");
    }

    @Test
    void applyingTheDefaultsTwiceChangesNothing() {
        for (var file : Scenarios.in(Scenarios.folder("cluster"))) {
            if (file.getFileName().toString().startsWith("valid-")) {
                // Given
                var once = Defaults.apply(Yaml.cluster(Yaml.tree(file))).cluster();
                // When
                var twice = Defaults.apply(once).cluster();
                // Then
                assertThat(Yaml.wire(twice)).as(file.toString()).isEqualTo(Yaml.wire(once));
            }
        }
    }
}
