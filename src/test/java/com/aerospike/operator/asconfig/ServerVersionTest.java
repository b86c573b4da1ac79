package com.aerospike.operator.asconfig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {

    @ParameterizedTest
    @CsvSource({
        "aerospike/aerospike-server-enterprise:8.1.1.0, 8.1.1.0",
        "aerospike-server-enterprise:7.0.0.3, 7.0.0.3",
        "registry.example:5000/team/aerospike-server-federal:6.4.0.1-rc3, 6.4.0.1",
        "aerospike/aerospike-server-enterprise:8.1.1.0_2, 8.1.1.0",
        "aerospike/aerospike-server-enterprise:build7.1-of-8.1.2, 8.1.2.0",
        "aerospike/aerospike-server-enterprise:1.2-or-3.4, 3.4.0.0",
        "aerospike/aerospike-server-enterprise:8.1, 8.1.0.0",
        "aerospike/aerospike-server-enterprise:8.1.1.0@sha256:0a1b, 8.1.1.0",
        "aerospike/aerospike-server-enterprise:8.1.1.0/odd, 8.1.1.0"
    })
    void readsTheVersionFromTheTag(String image, String expected) {
        assertThat(ImageVersion.of(image).known()).map(ServerVersion::toString).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a/b:latest", "a/b:Latest", "registry.example:5000/b", "a/b:", ""})
    void knowsNoVersionWithoutATag(String image) {
        assertThat(ImageVersion.of(image)).isEqualTo(new ImageVersion.Untagged());
    }

    @ParameterizedTest
    @CsvSource({"a/b:stable, stable", "a/b:8, 8", "a/b@sha256:deadbeef, deadbeef", "a/b:8.9999999999, 8.9999999999"})
    void namesTheTagThatHoldsNoVersion(String image, String tag) {
        assertThat(ImageVersion.of(image)).isEqualTo(new ImageVersion.Unversioned(tag));
    }

    @Test
    void tellsHowTheVersionWasWritten() {
        assertThat(ImageVersion.of("a/b:v6.0.0"))
                .isEqualTo(new ImageVersion.Tagged(ServerVersion.of(6, 0, 0), "6.0.0"))
                .extracting(version -> ((ImageVersion.Tagged) version).parts())
                .isEqualTo(3);
    }

    @Test
    void aTagOfAnyLengthIsReadWithoutExhaustingTheStack() {
        assertThat(ServerVersion.in("1" + ".1".repeat(200_000))).isPresent();
    }

    @Test
    void ordersByNumberAndNotByText() {
        ServerVersion hotfix = new ServerVersion(7, 1, 0, 10);

        assertThat(hotfix).isGreaterThan(new ServerVersion(7, 1, 0, 9)).isLessThan(ServerVersion.of(7, 2, 0));
        assertThat(ServerVersion.of(10, 0, 0).isAtLeast(9, 9, 9)).isTrue();
        assertThat(hotfix.base()).isEqualTo(ServerVersion.of(7, 1, 0));
        assertThat(hotfix.baseText()).isEqualTo("7.1.0");
    }

    @Test
    void treatsAMissingHotfixNumberAsZero() {
        assertThat(ServerVersion.in("6.0.0")).isEqualTo(ServerVersion.in("6.0.0.0"));
    }
}
