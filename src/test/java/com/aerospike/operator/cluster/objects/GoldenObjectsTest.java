package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder holds a resource as a user writes it ({@code in-cluster.yaml}) and every object that comes of it ({@code
 * out-<kind>-<name>.yaml}). With the system property {@code golden.write=true} the outputs are written anew; look at
 * what git says has changed before committing them.
 */
class GoldenObjectsTest {

    private static final Set<String> INPUTS = Set.of("in-cluster.yaml", "in-node-ports.yaml");

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void aClusterBecomesTheObjectsInItsFolder(String folder, @TempDir Path scratch) throws IOException {
        // Given a folder, When its cluster is rendered
        Map<String, String> rendered = new TreeMap<>();
        Scenario.in(folder).rendered().forEach(object -> rendered.put(file(object), Scenario.YAML.asYaml(object)));

        // Then each object equals its file, and there is no file without an object
        Path goldens = Scenario.FOLDERS.resolve(folder);
        if (Boolean.getBoolean("golden.write")) {
            rewrite(goldens, rendered);
            fail("the objects of %s were written, not compared", folder);
        }
        assertThat(outputs(goldens)).isEqualTo(rendered.keySet());
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, String> object : rendered.entrySet()) {
            Path actual = Files.writeString(scratch.resolve(object.getKey()), object.getValue());
            softly.assertThat(actual)
                    .as(folder + "/" + object.getKey())
                    .hasSameTextualContentAs(goldens.resolve(object.getKey()));
        }
        softly.assertAll();
    }

    static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Scenario.FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static String file(HasMetadata object) {
        return "out-%s-%s.yaml"
                .formatted(
                        object.getKind().toLowerCase(Locale.ROOT),
                        object.getMetadata().getName());
    }

    private static Set<String> outputs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
            names.removeAll(INPUTS);
            return names;
        }
    }

    private static void rewrite(Path folder, Map<String, String> rendered) throws IOException {
        for (String stale : outputs(folder)) {
            Files.delete(folder.resolve(stale));
        }
        for (Map.Entry<String, String> object : rendered.entrySet()) {
            Files.writeString(folder.resolve(object.getKey()), object.getValue());
        }
    }
}
