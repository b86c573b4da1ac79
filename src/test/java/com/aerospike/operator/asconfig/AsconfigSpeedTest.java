package com.aerospike.operator.asconfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.check.ConfigCheck;
import com.aerospike.operator.asconfig.check.LargeConfig;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guards against a tenfold slow-down; the figures themselves come from {@link AsconfigBenchmark}. */
class AsconfigSpeedTest {
    private static final int RUNS = 200;

    @Test
    void checkingAndWritingALargeConfigurationTakesMillisecondsNotTens() {
        List<ObjectNode> racks =
                IntStream.rangeClosed(1, 3).mapToObj(LargeConfig::ofRack).toList();
        IntStream.range(0, RUNS).forEach(run -> nanos(racks));

        double median =
                IntStream.range(0, RUNS).mapToLong(run -> nanos(racks)).sorted().toArray()[RUNS / 2] / 1e6;

        assertThat(median).isLessThan(20);
    }

    private static long nanos(List<ObjectNode> racks) {
        long start = System.nanoTime();
        for (ObjectNode rack : racks) {
            assertThat(ConfigCheck.asAko(LargeConfig.VERSION, rack)).isEmpty();
            assertThat(Conf.render(rack)).isNotEmpty();
        }
        return System.nanoTime() - start;
    }
}
