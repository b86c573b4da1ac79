package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What becomes of data when nodes go in bad order: memory is forgotten, devices remember, and the model keeps count.
 */
class DataSafetyTest {

    private final VirtualFixture servers = new VirtualFixture(62, ServerFixture.available(""));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void memoryIsLostWhenBothCopiesGoWithinOneMigration() {
        servers.start(3);

        servers.node(2).kill();
        servers.untilNewMap();
        servers.node(1).kill();
        servers.settle();

        // Pairs of owners among three nodes are even: a third of the partitions had both copies on these two.
        assertThat(servers.cluster().lost("mem")).isBetween(1100, 1600);
        assertThat(servers.cluster().lost("test")).isZero();
    }

    @Test
    void nothingIsLostWhenTheSecondNodeGoesAfterTheMigration() {
        servers.start(3);

        servers.node(2).kill();
        servers.settle();
        servers.node(1).kill();
        servers.settle();

        assertThat(servers.cluster().lost("mem")).isZero();
        assertThat(servers.cluster().fewestCopies("mem")).isEqualTo(1);
    }

    @Test
    void devicesBringTheirDataBack() {
        servers.start(3);
        servers.node(2).kill();
        servers.node(1).kill();
        servers.settle();
        assertThat(servers.cluster().fewestCopies("test")).isZero();

        servers.launch(1);
        servers.launch(2);
        servers.settle();

        assertThat(servers.cluster().fewestCopies("test")).isEqualTo(2);
        assertThat(servers.cluster().lost("test")).isZero();
    }

    @Test
    void wipedDevicesDoNot() {
        servers.start(3);
        servers.node(2).kill();
        servers.node(1).kill();
        servers.settle();

        servers.registry().wipe("aero-1-1");
        servers.registry().wipe("aero-1-2");
        servers.launch(1);
        servers.launch(2);
        servers.settle();

        assertThat(servers.cluster().lost("test")).isBetween(1100, 1600);
        assertThat(servers.cluster().fewestCopies("test")).isEqualTo(2);
    }

    @Test
    void memorySurvivesAWarmRestartButNotANewPod() {
        servers.start(1);
        var restarted = servers.node(0).warmRestart(servers.confText(0));
        servers.settle();
        assertThat(restarted).isCompleted();
        assertThat(servers.cluster().members()).containsExactly("aero-1-0");
        assertThat(servers.cluster().lost("mem")).isZero();

        servers.node(0).stop(true);
        servers.settle();
        servers.launch(0);
        servers.settle();

        assertThat(servers.cluster().lost("mem")).isEqualTo(4096);
        assertThat(servers.cluster().lost("test")).isZero();
    }

    @Test
    void aNodeMayBeBackBeforeTheOthersMissIt() {
        servers.start(2);

        servers.node(0).kill();
        servers.launch(0);
        servers.advance(Duration.ofSeconds(1));
        assertThat(servers.cluster().members()).hasSize(2);
        servers.settle();

        assertThat(servers.cluster().members()).containsExactly("aero-1-1", "aero-1-0");
        assertThat(servers.cluster().fewestCopies("mem")).isEqualTo(2);
        assertThat(servers.cluster().lost("mem")).isZero();
    }

    @Test
    void aBrokenDeviceLosesItsPartitionsForGood() {
        servers.start(2);

        servers.cluster().losePartitions("test", 10);
        servers.settle();

        assertThat(servers.cluster().lost("test")).isEqualTo(10);
        assertThat(servers.cluster().lost("mem")).isZero();
        assertThat(servers.cluster().fewestCopies("test")).isEqualTo(2);
    }

    @Test
    void aSplitHealsWithoutLoss() {
        servers.start(5);

        servers.split(Set.of("aero-1-0", "aero-1-4"));
        servers.settle();
        assertThat(servers.cluster().members()).containsExactly("aero-1-3", "aero-1-2", "aero-1-1");
        assertThat(servers.process(0).island().orElseThrow().pods()).containsExactly("aero-1-4", "aero-1-0");
        assertThat(servers.process(0).island().orElseThrow().key())
                .isNotEqualTo(servers.process(1).island().orElseThrow().key());

        servers.cluster().heal();
        servers.settle();

        assertThat(servers.cluster().members()).hasSize(5);
        assertThat(servers.cluster().fewestCopies("mem")).isEqualTo(2);
        assertThat(servers.cluster().lost("mem")).isZero();
    }
}
