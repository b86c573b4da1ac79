package com.aerospike.operator.asconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.ServerVersion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ConfigCheckTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ServerVersion V8_1_1 = ServerVersion.of(8, 1, 1);

    private static final String VALID = """
            service: {cluster-name: blue}
            network:
              service: {port: 3000}
              heartbeat: {mode: mesh, port: 3002}
              fabric: {port: 3001}
            namespaces:
              - name: test
                replication-factor: 2
                storage-engine: {type: device, devices: [/dev/sda]}
            """;

    @ParameterizedTest
    @CsvFileSource(resources = "/asconfig/check/messages.csv", delimiter = '|', quoteCharacter = '\'')
    void saysWhatIsWrongAndWhatIsAllowed(String pointer, String yaml, String message) {
        JsonNode config = with(pointer, yaml);

        assertThat(ConfigCheck.strict(V8_1_1, config))
                .extracting(ConfigViolation::message)
                .contains(message);
    }

    @Test
    void acceptsAWholeNumberWrittenWithAFraction() {
        assertThat(ConfigCheck.strict(V8_1_1, with("/service/proto-fd-max", "2000.0")))
                .isEmpty();
        assertThat(ConfigCheck.strict(V8_1_1, with("/service/proto-fd-max", "2e3")))
                .isEmpty();
    }

    @Test
    void takesLimitsBeyondASignedNumberOf64Bits() {
        String pointer = "/namespaces/0/indexes-memory-budget";

        assertThat(ConfigCheck.strict(V8_1_1, with(pointer, "18446744073709551615")))
                .isEmpty();
        assertThat(ConfigCheck.strict(V8_1_1, with(pointer, "18446744073709551616")))
                .extracting(ConfigViolation::rule)
                .containsExactly(ViolatedRule.TOO_LARGE);
    }

    @Test
    void findsEverythingAtOnce() {
        JsonNode config = yaml("{service: {a: 1}, network: {service: {}, fabric: {port: 1}}, namespaces: []}");

        assertThat(ConfigCheck.strict(V8_1_1, config))
                .extracting(violation -> violation.path() + " " + violation.rule())
                .contains(
                        "service.cluster-name REQUIRED",
                        "service.a UNKNOWN_KEY",
                        "network.heartbeat REQUIRED",
                        "network.service NONE_OF_SEVERAL",
                        "network.service.port REQUIRED",
                        "network.fabric.port TOO_SMALL",
                        "namespaces TOO_FEW_ITEMS");
    }

    @Test
    void tellsWhichGroupsOfKeysAreAllowed() {
        assertThat(ConfigCheck.strict(V8_1_1, with("/network/heartbeat", "{port: 3002}")))
                .extracting(ConfigViolation::message)
                .contains(
                        "network.heartbeat: is incomplete, "
                                + "must have at least one of: mode + port | mode + tls-name + tls-port",
                        "network.heartbeat.mode: is missing, "
                                + "the section must have one of: mode + port | mode + tls-name + tls-port");
        assertThat(ConfigCheck.strict(
                        V8_1_1, with("/namespaces/0/storage-engine", "{type: device, devices: [/a], files: [/b]}")))
                .extracting(ConfigViolation::message)
                .contains("namespaces.0.storage-engine: says too much, "
                        + "must have exactly one of: devices + type | files + type");
    }

    @Test
    void judgesASectionByTheVariantThatItNames() {
        assertThat(ConfigCheck.strict(V8_1_1, with("/namespaces/0/storage-engine", "{type: memory, data-size: 1}")))
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactly(
                        "namespaces.0.storage-engine NOT_EXACTLY_ONE",
                        "namespaces.0.storage-engine.data-size TOO_SMALL");
    }

    @Test
    void guessesTheVariantOfASectionThatNamesNone() {
        assertThat(ConfigCheck.strict(V8_1_1, with("/namespaces/0/storage-engine", "{devices: [/a], filesize: 1}")))
                .extracting(violation -> violation.path() + " " + violation.rule())
                .startsWith("namespaces.0.storage-engine NOT_EXACTLY_ONE")
                .contains("namespaces.0.storage-engine.type REQUIRED");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/asconfig/check/compatible-texts.csv", delimiter = '|', quoteCharacter = '\'')
    void repeatsTheWordsOfTheGoOperator(String pointer, String yaml, String text) {
        assertThat(ConfigCheck.asAko(V8_1_1, with(pointer, yaml)))
                .extracting(ConfigViolation::compatText)
                .contains(text);
    }

    @Test
    void neverShowsASecret() {
        ObjectNode config = with("/network/tls", "[{name: a, key-file-password: [hunter2], cert-file: 5}]");
        config.withObjectProperty("security").put("password", "hunter2").put("my-token", 4711);

        List<ConfigViolation> violations = ConfigCheck.strict(V8_1_1, config);

        assertThat(violations).hasSizeGreaterThanOrEqualTo(4);
        assertThat(violations.toString()).doesNotContain("hunter2", "4711");
        assertThat(violations).extracting(ConfigViolation::compatText).noneMatch(text -> text.contains("hunter2"));
        assertThat(violations).extracting(ConfigViolation::compatText).noneMatch(text -> text.contains("4711"));
    }

    @Test
    void refusesAnythingThatIsNoSection() {
        assertThat(ConfigCheck.strict(V8_1_1, yaml("[]")))
                .extracting(ConfigViolation::message)
                .containsExactly("(root): is a list, must be a section");
        assertThat(ConfigCheck.asAko(V8_1_1, yaml("text"))).hasSize(1);
    }

    @Test
    void warnsOfAnUnknownServerAndOfWhatTheFileCannotCarry() {
        JsonNode config = yaml("""
                service: {feature-key-files: ["secrets:res:key"], user: "a#b"}
                namespaces: [{name: a, sets: [{disable-eviction: true}]}]
                xdr: {dcs: [{name: a, node-address-ports: ["[fd00::1]:3000", "10.0.0.1:3000:tls"]}]}
                """);

        assertThat(ConfigCheck.warnings(ServerVersion.of(9, 0, 0), config))
                .extracting(warning -> warning.path() + ": " + warning.message())
                .containsExactly(
                        "(root): server 9.0.0 is newer than this operator knows: "
                                + "its configuration is checked against 8.2.0",
                        "service.feature-key-files.0: a list cannot hold a reference to a secret: use feature-key-file",
                        "service.user: the server takes everything after # for a comment",
                        "namespaces.0.sets.0: an item without a name is left out of the configuration file",
                        "xdr.dcs.0.node-address-ports.0: "
                                + "IPv6 addresses cannot be written here: every colon becomes a blank");
        assertThat(ConfigCheck.warnings(V8_1_1, yaml(VALID))).isEmpty();
    }

    static ObjectNode with(String pointer, String yaml) {
        ObjectNode config = (ObjectNode) yaml(VALID);
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) config.at(pointer.substring(0, slash))).set(pointer.substring(slash + 1), yaml(yaml));
        return config;
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
