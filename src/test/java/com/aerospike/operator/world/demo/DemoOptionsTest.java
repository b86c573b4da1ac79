package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {

    @Test
    void withoutArgumentsTheDemoRunsOnWithTheSampleOfTheProject() {
        assertThat(DemoOptions.of(List.of(), new Properties()))
                .isEqualTo(new DemoOptions(
                        DemoOptions.Mode.RUN,
                        Path.of(Sample.DEFAULT),
                        Path.of("target"),
                        Path.of("target", "demo"),
                        false,
                        Duration.ofMinutes(3)));
    }

    @Test
    void takesModeSampleAndSettings() {
        // Given
        var properties = new Properties();
        properties.putAll(Map.of("demo.build", "out", "demo.terminal", "true", "demo.patience", "20"));
        // When
        var options = DemoOptions.of(List.of("once", "mine.yaml"), properties);
        // Then
        assertThat(options)
                .isEqualTo(new DemoOptions(
                        DemoOptions.Mode.ONCE,
                        Path.of("mine.yaml"),
                        Path.of("out"),
                        Path.of("out", "demo"),
                        true,
                        Duration.ofSeconds(20)));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        // Given
        var impatient = new Properties();
        impatient.setProperty("demo.patience", "soon");
        // When, Then
        assertThatThrownBy(() -> DemoOptions.of(List.of("twice"), new Properties()))
                .hasMessageContaining("'twice'");
        assertThatThrownBy(() -> DemoOptions.of(List.of("once", "a", "b"), new Properties()))
                .hasMessageContaining("too many arguments");
        assertThatThrownBy(() -> DemoOptions.of(List.of(), impatient)).hasMessageContaining("'soon'");
    }
}
