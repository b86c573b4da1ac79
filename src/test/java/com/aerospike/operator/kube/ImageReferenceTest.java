package com.aerospike.operator.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "docker.io/a/b:1, a/b:1, true",
        "a/b, a/b:latest, true",
        "localhost/a:1, a:1, false",
        "mirror.example/a/b:1, a/b:1, false",
        "a/b:1, a/b:2, false",
        "a/b:1, a/b:1@sha256:00, false",
        "mirror.example:5000/a/b:1, mirror.example:5000/a/b:1, true",
    })
    void imagesAreTheSameWhenHostPathAndTagAre(String image, String other, boolean same) {
        assertThat(ImageReference.same(image, other)).isEqualTo(same);
    }

    @Test
    void theColonOfAPortIsNotTheColonOfATag() {
        assertThat(ImageReference.parse("mirror.example:5000/team/server"))
                .isEqualTo(new ImageReference("mirror.example:5000", "team/server", "latest", ""));
    }

    @Test
    void latestPinsNothing() {
        assertThat(ImageReference.parse("a/b:Latest").pinnedTag()).isEmpty();
        assertThat(ImageReference.parse("a/b").pinnedTag()).isEmpty();
        assertThat(ImageReference.parse("a/b:8.1.1.0").pinnedTag()).contains("8.1.1.0");
    }

    @Test
    void aDigestStandsApartFromTheTag() {
        assertThat(ImageReference.parse("a/b:8.1@sha256:0123"))
                .isEqualTo(new ImageReference("", "a/b", "8.1", "sha256:0123"));
    }
}
