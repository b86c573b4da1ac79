package com.aerospike.operator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Resources that users of the Go operator have; they lie beside the project where it is developed. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("../shared/samples");

    @Test
    void findsNothingWrongWithSamplesOfTheGoOperator() throws IOException {
        for (Path sample : samples()) {
            Run run = Run.check("", sample.toString());

            assertThat(run.exitCode()).as(run.out()).isZero();
            assertThat(run.out()).doesNotContain("warning:");
            assertThat(Run.render("", sample.toString()).exitCode()).isZero();
        }
    }

    @Test
    void findsThePlaceOfDamageInEachSample() throws IOException {
        for (Path sample : samples()) {
            List<String> lines = Files.readAllLines(sample);
            int line = 0;
            while (!lines.get(line).strip().startsWith("replication-factor:")) {
                line++;
            }
            int column = lines.get(line).indexOf(':') + 3;
            lines.set(line, lines.get(line).replaceAll(":.*", ": 257"));

            Run run = Run.check(String.join("\n", lines), "-");

            assertThat(run.exitCode()).as(sample.toString()).isEqualTo(1);
            assertThat(run.out()).contains("stdin:" + (line + 1) + ":" + column + ": error: ");
        }
    }

    private static List<Path> samples() throws IOException {
        assumeThat(SAMPLES).exists();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
