package com.aerospike.operator.asconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.ServerVersion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with the verdict of the published schema of their server version. */
class ConfigCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("(?:namespaces|network|service|logging)(?:\\.[\\w-]+)*");

    record Case(String id, ServerVersion version, JsonNode config, boolean valid, String reason) {
        @Override
        public String toString() {
            return id + " " + version.baseText() + " " + reason;
        }
    }

    static List<Case> cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ConfigCasesTest.class.getResourceAsStream("/asconfig/cases.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines().map(ConfigCasesTest::read).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheVerdictOfTheSchema(Case each) {
        List<ConfigViolation> violations = ConfigCheck.strict(each.version(), each.config());

        assertThat(violations.isEmpty()).as(violations.toString()).isEqualTo(each.valid());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesThePlaceThatIsWrong(Case each) {
        Matcher place = PATH.matcher(each.reason());
        boolean named = !each.valid() && !each.reason().startsWith("wrong-variant") && place.find();

        if (named) {
            assertThat(ConfigCheck.strict(each.version(), each.config()))
                    .extracting(ConfigViolation::message)
                    .anyMatch(message -> message.contains(place.group()));
        }
    }

    private static Case read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Case(
                    node.path("id").asText(),
                    ServerVersion.in(node.path("version").asText()).orElseThrow(),
                    node.path("config"),
                    node.path("valid").asBoolean(),
                    node.path("reason").asText());
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
