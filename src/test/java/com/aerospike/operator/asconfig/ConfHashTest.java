package com.aerospike.operator.asconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfHashTest {

    @Test
    void equalsTheKnownFingerprints() throws IOException {
        Map<String, String> known = Map.of(
                "small-cluster-with-security", "442879cfc233e5c4ba3ec873a81a692df5a7cf7d",
                "rich-cluster-with-tls", "ad4fa2d4a74c81dcd33ec655633be92606db1f71");

        for (Golden golden : Golden.in("asconfig/render")) {
            if (known.containsKey(golden.toString())) {
                assertThat(Conf.hash(golden.file("out.conf"))).isEqualTo(known.get(golden.toString()));
            }
        }
        assertThat(Conf.hash("")).isEqualTo("9c1185a5c5e9fc54612808977ee8f548b2258d31");
        assertThat(Conf.hash("{}")).isEqualTo("85e318a2b32953ede3405ff0b2914e96c6292464");
    }

    @Test
    void doesNotDependOnTheRackNumber() {
        String rack = "\nnamespace a {\n    rack-id    %d\n}\n\nnamespace b {\n    rack-id    %d\n}\n";

        assertThat(Conf.hash(rack.formatted(1, 1))).isEqualTo(Conf.hash(rack.formatted(27, 27)));
    }

    @Test
    void doesNotDependOnHowABenchmarkIsSwitchedOn() {
        assertThat(Conf.hash("    enable-benchmarks-read    true\n"))
                .isEqualTo(Conf.hash("    enable-benchmarks-read\n"));
    }

    @Test
    void dependsOnEverythingElse() {
        assertThat(Conf.hash("    default-ttl    0\n")).isNotEqualTo(Conf.hash("    default-ttl    1\n"));
    }
}
