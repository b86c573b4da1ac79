package com.aerospike.operator.asconfig.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.ServerVersion;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ConfigDiffTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ServerVersion V8_1 = ServerVersion.of(8, 1, 1);
    private static final Map<String, String> SINKS = Map.of("stderr", "0", "/var/log/a.log", "1");

    private static final String NS = "namespaces: [{name: test, %s}]";

    @ParameterizedTest
    @CsvFileSource(resources = "/asconfig/diff/commands.csv", delimiter = '|', quoteCharacter = '`')
    void writesTheCommandOfADynamicParameter(String running, String wanted, String command) {
        ConfigDiff diff = ConfigDiff.between(yaml(running), yaml(wanted), V8_1);

        assertThat(diff.effect()).contains(Effect.LIVE);
        assertThat(texts(diff)).containsExactly(command);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/asconfig/diff/namespace-commands.csv", delimiter = '|', quoteCharacter = '`')
    void addressesNamespacesByTheNameOfTheirParameter(String running, String wanted, Effect effect, String command) {
        ObjectNode before = yaml(NS.formatted(running));
        ObjectNode after = yaml(NS.formatted(wanted));

        ConfigDiff newer = ConfigDiff.between(before, after, ServerVersion.of(7, 2, 0));
        ConfigDiff older = ConfigDiff.between(before, after, new ServerVersion(7, 1, 0, 9));

        assertThat(newer.effect()).contains(effect);
        assertThat(texts(newer)).contains("set-config:context=namespace;namespace=test;" + command);
        if (!command.startsWith("active-rack")) { // came with 7.2
            assertThat(texts(older)).contains("set-config:context=namespace;id=test;" + command);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/asconfig/diff/restarts.csv", delimiter = '|', quoteCharacter = '`')
    void restartsForWhatTheServerReadsOnlyAtItsStart(String running, String wanted, Effect effect) {
        ConfigDiff diff = ConfigDiff.between(yaml(running), yaml(wanted), V8_1);

        assertThat(diff.effect()).contains(effect);
        assertThat(diff.commands()).isEmpty();
        assertThat(diff.changes()).allMatch(change -> !change.because().isBlank());
    }

    @Test
    void sendsNothingLiveWhenOneChangeNeedsARestart() {
        ConfigDiff diff = ConfigDiff.between(
                yaml("service: {proto-fd-max: 15000, work-directory: /a}"),
                yaml("service: {proto-fd-max: 18000, work-directory: /b}"),
                V8_1);

        assertThat(diff.effect()).contains(Effect.WARM);
        assertThat(diff.commands()).isEmpty();
        assertThat(diff.changes())
                .extracting(change -> change.text() + " " + change.effect())
                .containsExactlyInAnyOrder(
                        "service.proto-fd-max: 15000 -> 18000 LIVE", "service.work-directory: /a -> /b WARM");
    }

    @Test
    void buildsAnXdrDestinationInASafeOrder() {
        ConfigDiff diff = ConfigDiff.between(yaml("""
                        xdr:
                          dcs:
                            - {name: old, node-address-ports: ["a:1"], namespaces: [{name: x}, {name: y}]}
                            - {name: gone}
                        """), yaml("""
                        namespaces: []
                        xdr:
                          dcs:
                            - name: old
                              node-address-ports: ["b:1"]
                              namespaces: [{name: x, ship-sets: [s]}]
                            - name: new
                              node-address-ports: ["c:1:t", "d:1"]
                              namespaces: [{name: z, bin-policy: all}]
                              tls-name: t
                        """), V8_1);

        assertThat(texts(diff))
                .containsExactly(
                        "set-config:context=xdr;dc=old;namespace=y;action=remove",
                        "set-config:context=xdr;dc=old;node-address-port=a:1;action=remove",
                        "set-config:context=xdr;dc=gone;action=delete",
                        "set-config:context=xdr;dc=new;action=create",
                        "set-config:context=xdr;dc=new;tls-name=t",
                        "set-config:context=xdr;dc=old;node-address-port=b:1;action=add",
                        "set-config:context=xdr;dc=new;node-address-port=c:1:t;action=add",
                        "set-config:context=xdr;dc=new;node-address-port=d:1;action=add",
                        "set-config:context=xdr;dc=new;namespace=z;action=add",
                        "set-config:context=xdr;dc=old;namespace=x;ship-set=s",
                        "set-config:context=xdr;dc=new;namespace=z;bin-policy=all");
    }

    @Test
    void setsTheLevelsOfContextsAgainAfterThatOfAll() {
        ConfigDiff diff = ConfigDiff.between(
                yaml("logging: [{name: console, any: info, tls: detail, rw: debug}]"),
                yaml("logging: [{name: console, any: warning, tls: detail, rw: info}]"),
                V8_1);

        assertThat(texts(diff))
                .containsExactly("log-set:id=0;any=warning", "log-set:id=0;rw=info", "log-set:id=0;tls=detail");
    }

    @Test
    void hasNoCommandForALogSinkThatTheServerDoesNotHave() {
        assertThat(new LiveCommand.LogLevel("/elsewhere.log", "any", "info").text(SINKS))
                .isEmpty();
    }

    @Test
    void findsNoDifferenceInTheOrderOfListsAndInWaysOfWriting() {
        ObjectNode running = Conf.parse("""
                service {
                    feature-key-file /etc/features.conf
                    migrate-fill-delay 1h
                }
                security {
                    ldap {
                        user-dn-pattern uid=${un}
                    }
                }
                namespace b {
                    enable-benchmarks-read
                }
                namespace a {
                    storage-engine memory
                }
                """);
        ObjectNode wanted = yaml("""
                service: {feature-key-files: [/etc/features.conf], migrate-fill-delay: 3600.0, user: ""}
                security: {ldap: {user-dn-pattern: "uid=$${_DNE}{un}"}}
                namespaces:
                  - {name: a, storage-engine: {type: memory}, enable-benchmarks-write: false}
                  - {name: b, enable-benchmarks-read: true}
                """);

        assertThat(ConfigDiff.between(running, wanted, V8_1).isEmpty()).isTrue();
        assertThat(ConfigDiff.between(running, wanted, V8_1).effect()).isEqualTo(Optional.empty());
    }

    @Test
    void doesNotCompareWhatEachPodFillsInAtItsStart() {
        ObjectNode running = yaml("""
                service: {node-id: 1a0}
                network:
                  service: {port: 3000, access-addresses: [10.0.0.1], access-port: 31000, tls-access-port: 31001}
                  heartbeat: {port: 3002, addresses: [10.0.0.1], mesh-seed-address-ports: ["p0:3002", "p1:3002"]}
                  fabric: {port: 3001, tls-addresses: [10.0.0.1]}
                """);
        ObjectNode template = yaml("""
                service: {node-id: ENV_NODE_ID}
                network:
                  service: {port: 3000, access-addresses: [<access-address>], access-port: 3000, tls-access-port: 4333}
                  heartbeat: {port: 3002}
                  fabric: {port: 3001}
                """);

        assertThat(ConfigDiff.between(running, template, V8_1).isEmpty()).isTrue();
    }

    @Test
    void comparesAnAddressThatTheUserAsksFor() {
        ObjectNode running = yaml("network: {heartbeat: {mesh-seed-address-ports: [\"p0:3002\"]}}");
        ObjectNode wanted = yaml("network: {heartbeat: {mesh-seed-address-ports: [\"other:3002\"]}}");

        assertThat(ConfigDiff.between(running, wanted, V8_1).effect()).contains(Effect.WARM);
    }

    @Test
    void ignoresKeysOnDemand() {
        ObjectNode running = yaml("namespaces: [{name: a, rack-id: 7, default-ttl: 1}]");
        ObjectNode wanted = yaml("namespaces: [{name: a, rack-id: 1, default-ttl: 2}]");

        assertThat(ConfigDiff.between(running, wanted, V8_1, Set.of("rack-id")).changes())
                .extracting(change -> change.path().toString())
                .containsExactly("namespaces[a].default-ttl");
    }

    @Test
    void listsStorageThatANamespaceDidNotHave() {
        ObjectNode running = yaml("namespaces: [{name: a, storage-engine: {type: device, devices: [/a]}}]");
        ObjectNode wanted = yaml("""
                namespaces:
                  - {name: a, storage-engine: {type: device, devices: [/a, "/b /c"]}}
                  - {name: n, storage-engine: {type: device, files: [/f]}}
                """);

        assertThat(ConfigDiff.between(running, wanted, V8_1).addedStorage()).containsExactly("/b:/c", "/f");
    }

    @Test
    void masksSecretsInTexts() {
        ConfigDiff diff = ConfigDiff.between(
                yaml("xdr: {dcs: [{name: a, auth-password-file: hunter1}]}"),
                yaml("xdr: {dcs: [{name: a, auth-password-file: hunter2}]}"),
                V8_1);

        assertThat(diff.toString()).doesNotContain("hunter");
        assertThat(diff.changes().getFirst().text()).isEqualTo("xdr.dcs[a].auth-password-file: *** -> ***");
        assertThat(texts(diff)).containsExactly("set-config:context=xdr;dc=a;auth-password-file=hunter2");
    }

    private static java.util.List<String> texts(ConfigDiff diff) {
        return diff.commands().stream()
                .map(command -> command.text(SINKS).orElseThrow())
                .toList();
    }

    private static ObjectNode yaml(String text) {
        try {
            return (ObjectNode) YAML.readTree(text.replace('`', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
