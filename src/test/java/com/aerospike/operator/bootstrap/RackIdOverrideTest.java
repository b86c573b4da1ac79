package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RackIdOverrideTest {

    @TempDir
    Path folder;

    private PodFolder pod;

    @BeforeEach
    void aPodWhoseRackIdComesFromItsAnnotation() {
        pod = new PodFolder(folder).input(Samples.overridingRackId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "17", "1000000", " 42\n"})
    void theAnnotationReplacesTheRackIdButNotTheNodeId(String annotation) {
        // Given
        pod.annotation("override-rack-id", annotation);
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).as(pod.error()).isZero();
        assertThat(pod.confLines("rack-id")).containsExactly("rack-id    " + annotation.strip());
        assertThat(pod.confLines("node-id")).containsExactly("node-id    1a0");
        assertThat(pod.report().rackIDOverridden()).isTrue();
    }

    @Test
    void aMissingAnnotationStopsThePod() {
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error()).contains("aerospike.com/override-rack-id is missing", "0 to 1000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000001", "99999999999", "-1", "seven", "1.5"})
    void aValueOutOfRangeStopsThePod(String annotation) {
        // Given
        pod.annotation("override-rack-id", annotation);
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error()).contains("holds '" + annotation + "'", "0 to 1000000");
    }

    @Test
    void withoutTheSwitchTheAnnotationDoesNothing() {
        // Given
        pod.annotation("override-rack-id", "17").input(Samples.input(Samples.network(NetworkType.POD)));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.confLines("rack-id")).containsExactly("rack-id    1");
        assertThat(pod.report().rackIDOverridden()).isFalse();
    }
}
