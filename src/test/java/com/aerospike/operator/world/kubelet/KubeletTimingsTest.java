package com.aerospike.operator.world.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.world.images.ImageRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KubeletTimingsTest {

    @Test
    void firstRestartIsAtOnceAndEachLaterOneWaitsTwiceAsLongUpToTheLimit() {
        var timings = KubeletTimings.fast().withBackOff(Duration.ofMillis(100), Duration.ofMillis(500));

        assertThat(IntStream.rangeClosed(1, 6)
                        .mapToObj(failures -> timings.backOff(failures).toMillis()))
                .containsExactly(0L, 100L, 200L, 400L, 500L, 500L);
    }

    @Test
    void variablesAreReplacedAsFarAsTheyExist() {
        assertThat(Environment.expand("$(A)-$(B)-$$A", Map.of("A", "one"))).isEqualTo("one-$(B)-$$A");
    }

    @Test
    void imagesThatCannotExistAreNotThere() {
        var images = ImageRegistry.usual();

        assertThat(images.has("aerospike/aerospike-server-enterprise:8.1.2.0")).isTrue();
        assertThat(images.has("aerospike/aerospike-server-enterprise:99.0.0.1")).isFalse();
        assertThat(images.has("example/missing:8.1.2.0")).isFalse();
    }
}
