package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder under {@code src/test/resources/bootstrap} is one pod: files {@code in-*} are what the pod finds, files
 * {@code out-*} what it must leave behind. A file with any other name fails the test, so none can be forgotten.
 */
class GoldenFoldersTest {

    private static final Map<String, String> INPUTS = Map.of(
            "in-template.conf", "/configs/aerospike.template.conf",
            "in-bootstrap.json", "/configs/bootstrap.json",
            "in-peers", "/configs/peers",
            "in-node-addresses.json", "/podinfo/node-addresses",
            "in-network-status.json", "/podinfo/network-status",
            "in-override-rack-id", "/podinfo/override-rack-id");
    private static final String ENVIRONMENT = "in-env";
    private static final String CONF = "out-aerospike.conf";
    private static final String REPORT = "out-report.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> everyPodGetsExactlyThisConfigurationAndReport() throws Exception {
        return scenarios()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
    }

    private void compare(Path folder) throws IOException {
        // Given
        var pod = new PodFolder(
                Files.createDirectory(temp.resolve(folder.getFileName().toString())));
        assertThat(namesIn(folder)).isSubsetOf(known()).contains("in-template.conf", "in-bootstrap.json", CONF, REPORT);
        for (var name : namesIn(folder)) {
            if (INPUTS.containsKey(name)) {
                pod.write(INPUTS.get(name), Files.readString(folder.resolve(name)));
            }
        }
        Files.readAllLines(folder.resolve(ENVIRONMENT)).forEach(line -> {
            String[] pair = line.split("=", 2);
            pod.env(pair[0], pair[1]);
        });
        pod.input(BootstrapInput.fromJson(pod.read("/configs/bootstrap.json")));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(pod.error()).isEmpty();
        assertThat(code).isZero();
        assertThat(pod.conf()).isEqualTo(Files.readString(folder.resolve(CONF)));
        assertThat(pretty(pod.read("/dev/termination-log")))
                .isEqualTo(pretty(Files.readString(folder.resolve(REPORT))));
    }

    private static String pretty(String json) throws IOException {
        return JSON.readValue(json, JsonNode.class).toPrettyString();
    }

    private static Set<String> known() {
        return Stream.concat(INPUTS.keySet().stream(), Stream.of(ENVIRONMENT, CONF, REPORT))
                .collect(Collectors.toSet());
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static Stream<Path> scenarios() throws IOException, URISyntaxException {
        var folder = Path.of(GoldenFoldersTest.class.getResource("/bootstrap").toURI());
        try (var children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        }
    }
}
