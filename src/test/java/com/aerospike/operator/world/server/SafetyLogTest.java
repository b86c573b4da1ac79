package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log must name exactly what endangered data or answers, or tests of the operator that ask it prove nothing. */
class SafetyLogTest {

    private final VirtualFixture servers = new VirtualFixture(65, ServerFixture.available(""));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void aNodeThatHandedOverItsPartitionsMayStopUnnoticed() {
        servers.start(3);
        quiesceAndHandOver(1);

        servers.node(1).stop(true);
        servers.settle();

        assertThat(log().events()).isEmpty();
    }

    @Test
    void soMayOneWhileTheOthersFillUpWhatItHadACopyOf() {
        servers.start(3);
        servers.quiesce(1, true);
        servers.recluster();
        servers.untilNewMap();
        assertThat(servers.cluster().settled()).isFalse();

        servers.node(1).stop(true);

        assertThat(log().events()).isEmpty();
    }

    @Test
    void aNodeThatStopsWhileItServesIsNoticedWithItsPartitions() {
        servers.start(3);

        servers.node(1).warmRestart(servers.confText(1));
        servers.settle();

        assertThat(log().events()).hasSize(1);
        var event = log().events(SafetyLog.StoppedWhileServing.class).getFirst();
        assertThat(event.pod()).isEqualTo("aero-1-1");
        // Two copies on three nodes: each has two partitions of three.
        assertThat(event.partitions()).containsOnlyKeys("mem", "test");
        assertThat(event.partitions().get("test")).isBetween(2500, 2960);
    }

    @Test
    void quiescedButNotReclusteredStillServes() {
        servers.start(3);
        servers.quiesce(1, true);

        servers.node(1).stop(true);
        servers.settle();

        assertThat(log().events(SafetyLog.StoppedWhileServing.class)).hasSize(1);
    }

    @Test
    void aStopDuringMigrationIsNoticedWithWhatWasLeft() {
        servers.start(3);
        servers.node(2).kill();
        servers.untilNewMap();
        servers.advance(Duration.ofSeconds(1));

        servers.node(1).stop(true);
        servers.settle();

        var event = log().events(SafetyLog.StoppedDuringMigration.class).getFirst();
        assertThat(event.pod()).isEqualTo("aero-1-1");
        assertThat(event.left()).isBetween(4500, 5300);
    }

    @Test
    void partitionsWhoseLastCopyGoesAreOutOfReachAndInMemoryLost() {
        servers.start(3);
        servers.node(2).kill();
        servers.untilNewMap();

        servers.node(1).kill();
        servers.settle();

        assertThat(log().events(SafetyLog.OutOfReach.class))
                .extracting(SafetyLog.OutOfReach::pod, SafetyLog.OutOfReach::namespace)
                .containsExactly(tuple("aero-1-1", "mem"), tuple("aero-1-1", "test"));
        assertThat(log().events(SafetyLog.OutOfReach.class)).allMatch(event -> event.partitions() > 1100);
        assertThat(log().events(SafetyLog.CopiesLost.class))
                .extracting(SafetyLog.CopiesLost::namespace)
                .isEqualTo(List.of("mem"));
    }

    @Test
    void whatIsOutOfReachTwiceIsNoticedTwice() {
        servers.start(2);
        quiesceAndHandOver(0);
        servers.node(0).stop(true);
        servers.settle();

        servers.node(1).warmRestart(servers.confText(1));
        servers.settle();
        servers.node(1).warmRestart(servers.confText(1));
        servers.settle();

        assertThat(log().events(SafetyLog.OutOfReach.class))
                .filteredOn(event -> event.namespace().equals("test"))
                .extracting(SafetyLog.OutOfReach::partitions)
                .containsExactly(Partitions.COUNT, Partitions.COUNT);
    }

    @Test
    void isFoundByNamespaceAndNameOfTheCluster() {
        servers.start(2);

        assertThat(servers.registry().find("demo", "aero")).contains(servers.cluster());
        assertThat(servers.registry().find("other", "aero")).isEmpty();
    }

    private void quiesceAndHandOver(int index) {
        servers.quiesce(index, true);
        servers.recluster();
        servers.settle();
    }

    private SafetyLog log() {
        return servers.cluster().safetyLog();
    }
}
