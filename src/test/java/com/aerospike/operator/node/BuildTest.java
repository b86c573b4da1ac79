package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTest {

    @ParameterizedTest
    @CsvSource({"8.1.2.0, 8, 1, 2, 0", "7.2.0.1-3-gabc123, 7, 2, 0, 1", "8.1.1.0-rc1, 8, 1, 1, 0", "8.1, 8, 1, 0, 0"})
    void readsVersionsWithTheirSuffixes(String text, int major, int minor, int patch, int revision) {
        assertThat(Build.parse(text)).hasValue(new Build(major, minor, patch, revision, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "eight", "8.x", "99999999999.1.1.1"})
    void knowsWhatIsNoVersion(String text) {
        assertThat(Build.parse(text)).isEmpty();
    }

    @Test
    void ordersByNumbers() {
        assertThat(Stream.of("8.1.10.0", "8.1.2.1", "7.2.0.0", "8.1.2.0")
                        .flatMap(text -> Build.parse(text).stream())
                        .sorted())
                .map(Build::text)
                .containsExactly("7.2.0.0", "8.1.2.0", "8.1.2.1", "8.1.10.0");
    }

    @Test
    void decidesHowANamespaceIsNamed() {
        var scope = new ConfigScope.Namespace("test");

        assertThat(SetConfig.of(scope, "default-ttl", "5")
                        .command(Build.parse("7.2.0.0").orElseThrow()))
                .isEqualTo("set-config:context=namespace;namespace=test;default-ttl=5");
        assertThat(SetConfig.of(scope, "default-ttl", "5")
                        .command(Build.parse("7.1.9.9").orElseThrow()))
                .isEqualTo("set-config:context=namespace;id=test;default-ttl=5");
    }
}
