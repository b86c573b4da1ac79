package com.aerospike.operator.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void findsNothingInAValidFile() {
        Run run = Run.check(cluster(), "-");

        assertThat(run.out()).isEqualTo("1 checked: 0 errors, 0 warnings" + System.lineSeparator());
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/check/damage.csv", delimiter = '|', quoteCharacter = '`')
    void namesLineAndColumnOfWhatIsWrong(String from, String to, String position, String path) {
        Run run = Run.check(cluster().replace(from, to), "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).anyMatch(line -> line.startsWith("stdin:" + position + ": error: " + path));
    }

    @Test
    void placesAMissingKeyAtTheSectionThatLacksIt() {
        Run run = Run.check(cluster().replace("      - name: orders\n        repl", "      - repl"), "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).anyMatch(line -> line.startsWith("stdin:54:9: error: "));
    }

    @Test
    void showsWarningsWithoutFailing() {
        Run run = Run.check(cluster().replace("      cgroup-mem-tracking: true\n", ""), "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(": warning: spec.aerospikeConfig.service.cgroup-mem-tracking")
                .contains(" 0 errors");
    }

    @Test
    void checksSeveralFilesAndDocuments() throws IOException {
        Path good = write("good.yaml", cluster() + "---\n" + cluster());
        Path bad = write("bad.yaml", cluster().replace("size: 4", "size: 0"));

        Run run = Run.check("", good.toString(), bad.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().getFirst()).startsWith(bad + ":12:9: error: spec.size: ");
        assertThat(run.lines().getLast()).isEqualTo("3 checked: 1 errors, 0 warnings");
    }

    @Test
    void checksResourcesInAList() {
        String cluster = cluster().substring(cluster().indexOf("---\n") + 4);
        String list = "apiVersion: v1\nkind: List\nitems:\n- "
                + cluster.replace("\n", "\n  ").replace("size: 4", "size: 0");

        assertThat(Run.check(list, "-").lines().getFirst()).startsWith("stdin:10:11: error: spec.size: ");
    }

    @Test
    void printsJsonOnDemand() throws IOException {
        Run run = Run.check(cluster().replace("size: 4", "size: 0"), "--output", "json", "-");

        JsonNode result = new ObjectMapper().readTree(run.out());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(result.path("valid").asBoolean(true)).isFalse();
        assertThat(result.path("findings")).hasSize(1);
        assertThat(result.at("/findings/0/file").asText()).isEqualTo("stdin");
        assertThat(result.at("/findings/0/line").asInt()).isEqualTo(12);
        assertThat(result.at("/findings/0/column").asInt()).isEqualTo(9);
        assertThat(result.at("/findings/0/severity").asText()).isEqualTo("error");
        assertThat(result.at("/findings/0/path").asText()).isEqualTo("spec.size");
    }

    @Test
    void checksBareConfigurationsStrictly() {
        String config = """
                service:
                  cluster-name: blue
                  proto_fd_max: 15000
                network:
                  service: {port: "3000"}
                  heartbeat: {mode: mesh, port: 3002}
                  fabric: {port: 3001}
                namespaces:
                  - name: test
                """;

        Run run = Run.check(config, "--server-version", "8.1.1", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines())
                .containsExactly(
                        "stdin:3:3: error: service.proto_fd_max: is not known, server 8.1.1 has no such key here; "
                                + "did you mean proto-fd-max? [additional_property_not_allowed]",
                        "stdin:5:19: error: network.service.port: is the text \"3000\", "
                                + "must be a whole number from 1024 to 65535 [invalid_type]",
                        "1 checked: 2 errors, 0 warnings");
        assertThat(Run.check(config.replace("_", "-").replace("\"", ""), "--server-version", "8.1.1.3", "-")
                        .exitCode())
                .isZero();
    }

    @Test
    void warnsOfAServerThatItDoesNotKnow() {
        Run run = Run.check("service: {}", "--server-version", "9.0.0", "-");

        assertThat(run.out()).contains("stdin:1:1: warning: (root): server 9.0.0 is newer than this operator knows");
    }

    @Test
    void tellsWhereYamlCannotBeRead() {
        Run run = Run.check("a: 1\nb: [\n", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().getFirst()).startsWith("stdin:3:1: error: no YAML: ");
    }

    @Test
    void endsWithTwoWhenThereIsNothingToJudge() {
        assertThat(Run.check("", folder.resolve("none.yaml").toString()))
                .extracting(Run::exitCode, Run::out)
                .containsExactly(
                        2,
                        folder.resolve("none.yaml") + ": cannot be read: no such file" + System.lineSeparator()
                                + "0 checked: 0 errors, 0 warnings" + System.lineSeparator());
        assertThat(Run.check("", folder.toString()).out()).contains("is a folder");
        assertThat(Run.check("kind: Secret", "-").exitCode()).isEqualTo(2);
        assertThat(Run.check("", "--server-version", "eight", "-").exitCode()).isEqualTo(2);
        assertThat(Run.check("").exitCode()).isEqualTo(2);
    }

    @Test
    void survivesResourcesWithoutContent() {
        String empty = "metadata: {}\nspec: {aerospikeConfig: {}}";
        for (String resource : List.of("", "spec: {}", "spec: null", empty)) {
            Run run = Run.check("apiVersion: asdb.aerospike.com/v1\nkind: AerospikeCluster\n" + resource, "-");

            assertThat(run.exitCode()).as(resource + run.err()).isEqualTo(1);
            assertThat(run.out()).contains(": error: ");
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static String cluster() {
        try (var in = CheckCommandTest.class.getResourceAsStream("/check/cluster.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
