package com.aerospike.operator.admission.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder is a scenario: {@code in-<name>.yaml} is completed; {@code out-<name>.yaml} is the whole resource after
 * it, {@code out-<name>-rack-<id>.yaml} the merged configuration of one rack.
 */
class DefaultsGoldenTest {

    static Stream<Path> scenarios() {
        return Scenarios.in(Scenarios.folder("defaults")).stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void completesAsExpected(Path folder) throws Exception {
        // Given
        List<Path> files = Scenarios.in(folder);
        Set<Path> unused = new HashSet<>(files);
        for (Path in :
                files.stream().filter(file -> name(file).startsWith("in-")).toList()) {
            unused.remove(in);
            String scenario = name(in).substring("in-".length()).replace(".yaml", "");
            // When
            var result = Yaml.wire(complete(in));
            // Then
            for (Path out : files.stream()
                    .filter(file -> name(file).startsWith("out-" + scenario))
                    .toList()) {
                unused.remove(out);
                assertThat(text(actual(result, name(out), scenario)))
                        .as(out.toString())
                        .isEqualTo(text(Yaml.tree(out)));
            }
        }
        assertThat(unused).as("files that no scenario uses").isEmpty();
    }

    private static Object complete(Path in) {
        Defaulted defaulted = Defaults.apply(Yaml.cluster(Yaml.tree(in)));
        assertThat(defaulted).isInstanceOf(Defaulted.Complete.class);
        return defaulted.cluster();
    }

    private static JsonNode actual(JsonNode cluster, String out, String scenario) {
        String rest = out.substring(("out-" + scenario).length()).replace(".yaml", "");
        if (rest.isEmpty()) {
            return cluster;
        }
        int id = Integer.parseInt(rest.substring("-rack-".length()));
        for (JsonNode rack : cluster.at("/spec/rackConfig/racks")) {
            if (rack.get("id").intValue() == id) {
                return rack.get("effectiveAerospikeConfig");
            }
        }
        throw new AssertionError("no rack " + id + " in the result");
    }

    private static String text(JsonNode tree) throws Exception {
        Object plain = new ObjectMapper().treeToValue(tree, Object.class);
        return new ObjectMapper()
                .configure(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(plain);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
