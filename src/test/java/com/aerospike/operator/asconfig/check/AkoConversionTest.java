package com.aerospike.operator.asconfig.check;

import static com.aerospike.operator.asconfig.check.ConfigCheckTest.with;
import static com.aerospike.operator.asconfig.check.ConfigCheckTest.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.ServerVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Go operator turns a configuration into before its schema sees it. */
class AkoConversionTest {

    private static final ServerVersion V8_1_1 = ServerVersion.of(8, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 2.7, b: -2.7, c: 3} | {a: 2, b: -2, c: 3}",
                "{addresses: eth0, address: eth1} | {addresses: [eth0], address: [eth1]}",
                "{feature-key-file: /a, feature-key-files: /b} | {feature-key-file: /a, feature-key-files: [/b]}",
                "{tls-authenticate-client: any} | {tls-authenticate-client: any}",
                "{tls-authenticate-client: false} | {tls-authenticate-client: 'false'}",
                "{tls-authenticate-client: true} | {tls-authenticate-client: ['true']}",
                "{tls-authenticate-client: [a, false]} | {tls-authenticate-client: [a, 'false']}",
                "{devices: [1, a], files: [true], mounts: [null]} | {devices: null, files: null, mounts: null}",
                "{devices: [], user: []} | {devices: [], user: null}",
                "{namespaces: [], logging: []} | {}",
                "{storage-engine: memory} | {storage-engine: memory}",
                "{storage-engine: device} | {}",
                "{storage-engine: null} | {}",
                "{sets: [{disable-eviction: true}]} | {}",
                "{logging: [{name: a, tls: detail, any: [info, x]}]} | {logging: [{name: a, tls: detail, any: info}]}",
                "{security: {}} | {security: {}}"
            })
    void convertsValues(String from, String to) {
        assertThat(new AkoConversion().convert(yaml(from.replace("'", "\""))).toString())
                .isEqualTo(yaml(to.replace("'", "\"")).toString());
    }

    @Test
    void acceptsWhatTheStrictCheckRefuses() {
        var config = with("/network/service/addresses", "eth0");
        config.withObjectProperty("service").put("proto-fd-max", 15000.7);

        assertThat(ConfigCheck.strict(V8_1_1, config)).hasSize(2);
        assertThat(ConfigCheck.asAko(V8_1_1, config)).isEmpty();
    }

    @Test
    void keepsThePositionsOfTheDocumentWhenAnItemVanishes() {
        var config = with("/namespaces/0/sets", "[{disable-eviction: true}, {name: a, stop-writes-count: -1}]");

        assertThat(ConfigCheck.asAko(V8_1_1, config))
                .extracting(violation -> violation.path().toString())
                .containsExactly("namespaces.0.sets.1.stop-writes-count");
    }

    @Test
    void missesAListOfWhichAllItemsVanish() {
        assertThat(ConfigCheck.asAko(V8_1_1, with("/namespaces", "[{replication-factor: 2}]")))
                .extracting(ConfigViolation::message)
                .containsExactly("namespaces: is missing, server 8.1.1 requires it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/xdr | '{dcs: [{name: a}, {name: a}]}' | xdr.dcs.1 | xdr: duplicate name \"a\" in dcs list section",
                "/logging | '[{name: a}, {name: a}]' | logging.1 | duplicate name \"a\" in logging list section",
                "/namespaces/0/sets | '[{name: s}, {name: s}]' | namespaces.0.sets.1 "
                        + "| duplicate name \"s\" in sets list section"
            })
    void refusesTwoItemsOfOneName(String pointer, String yaml, String path, String text) {
        assertThat(ConfigCheck.asAko(V8_1_1, with(pointer, yaml)))
                .filteredOn(violation -> violation.rule() == ViolatedRule.DUPLICATE_NAME)
                .extracting(violation -> violation.path().toString(), ConfigViolation::compatText)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(path, text));
    }

    @Test
    void refusesAnEmptySectionBelowTheFirstLevel() {
        assertThat(ConfigCheck.asAko(V8_1_1, with("/security", "{ldap: {}}")))
                .extracting(violation -> violation.path() + " " + violation.compatText())
                .containsExactly("security.ldap {map[] additional_property_not_allowed (root) "
                        + "Additional property security.ldap is not allowed (root)}");
        assertThat(ConfigCheck.asAko(V8_1_1, with("/security", "{}"))).isEmpty();
    }
}
