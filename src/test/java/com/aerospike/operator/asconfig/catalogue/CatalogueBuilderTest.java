package com.aerospike.operator.asconfig.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue is generated; whoever changes the tables must run the tool again. */
class CatalogueBuilderTest {

    private static final Path TABLES = Path.of("src/tools/catalogue");

    @TempDir
    Path folder;

    @Test
    void makesTheBundledCatalogueFromTheTables() throws Exception {
        Path built = folder.resolve("catalogue.txt");

        assertThat(build(TABLES, built)).contains("821 facts, 35 versions");
        assertThat(built).hasSameTextualContentAs(Path.of("src/main/resources/asconfig/catalogue.txt"));
    }

    @Test
    void refusesTablesThatContradictThemselves() throws Exception {
        String parameters = Files.readString(TABLES.resolve("parameters.tsv"));
        String twice = "service.user\t\tstring\t\t\t\t\"\"\tn\tn\tn\t8.0.0\t\n";
        String orphan = "nowhere.user\t\ttext\t\t\t\t\"\"\tn\tn\tn\t8.0.0\t\n";
        Files.writeString(folder.resolve("parameters.tsv"), parameters + twice + orphan);
        Files.copy(TABLES.resolve("required-groups.tsv"), folder.resolve("required-groups.tsv"));

        assertThat(build(folder, folder.resolve("catalogue.txt")))
                .contains("service.user: two lines for version")
                .contains("nowhere.user: unknown type text")
                .contains("nowhere.user: version 34 has no nowhere");
        assertThat(folder.resolve("catalogue.txt")).doesNotExist();
    }

    private static String build(Path tables, Path catalogue) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/tools/java/CatalogueBuilder.java",
                        tables.toString(),
                        catalogue.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
