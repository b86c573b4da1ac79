package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When partitions of a strong-consistency namespace are served, wait, or are dead. */
class StrongConsistencyTest {

    private final VirtualFixture servers = new VirtualFixture(63, ServerFixture.strong());

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void nothingIsServedAndNothingIsMissedBeforeTheFirstRoster() {
        servers.start(3);

        assertThat(servers.cluster().owners("bank", 0)).isEmpty();
        assertThat(servers.cluster().unavailable("bank")).isZero();
        assertThat(servers.cluster().dead("bank")).isZero();

        servers.setRosterToMembers("bank");
        assertThat(servers.cluster().owners("bank", 0)).hasSize(2);
        assertThat(servers.cluster().fewestCopies("bank")).isEqualTo(2);
    }

    @Test
    void oneOfThreeMayBeMissing() {
        threeWithRoster();

        servers.node(2).stop(true);
        servers.settle();

        assertThat(servers.cluster().unavailable("bank")).isZero();
        assertThat(servers.cluster().fewestCopies("bank")).isEqualTo(2);
    }

    @Test
    void aMinorityWaitsForTheOthers() {
        threeWithRoster();
        servers.node(2).stop(true);
        servers.settle();

        servers.node(1).stop(true);
        servers.settle();
        assertThat(servers.cluster().unavailable("bank")).isEqualTo(4096);
        assertThat(servers.cluster().dead("bank")).isZero();

        servers.launch(1);
        servers.settle();
        assertThat(servers.cluster().unavailable("bank")).isZero();
    }

    @Test
    void halfOfTheRosterServesWhatItMasters() {
        servers.start(2);
        servers.setRosterToMembers("bank");

        servers.node(1).stop(true);
        servers.settle();

        assertThat(servers.cluster().unavailable("bank")).isBetween(1800, 2300);
    }

    @Test
    void aNodeOutsideTheRosterOwnsNothing() {
        threeWithRoster();

        servers.start(1);

        for (int partition = 0; partition < 4096; partition++) {
            assertThat(servers.cluster().owners("bank", partition)).doesNotContain("aero-1-3");
        }
        assertThat(servers.cluster().settled()).isTrue();
        servers.setRosterToMembers("bank");
        assertThat(servers.cluster().owners("bank", 0)).hasSize(2);
        assertThat(servers.cluster().unavailable("bank")).isZero();
    }

    @Test
    void crashesLeaveDeadPartitionsUntilSomebodyRevivesThem() {
        threeWithRoster();
        servers.node(1).kill();
        servers.node(2).kill();
        servers.settle();

        servers.launch(1);
        servers.launch(2);
        servers.settle();
        var dead = servers.cluster().dead("bank");
        assertThat(dead).isBetween(1100, 1600);

        servers.cluster().locked(() -> {
            var copies = servers.cluster().copies("bank");
            var island = servers.process(0).island().orElseThrow();
            island.map("bank").orElseThrow().dead().stream().forEach(each -> copies.revive(island.pods(), each));
        });
        servers.recluster();
        servers.settle();

        assertThat(servers.cluster().dead("bank")).isZero();
        assertThat(servers.cluster().fewestCopies("bank")).isEqualTo(2);
    }

    @Test
    void aBrokenDeviceLeavesDeadPartitionsAndIsNoticed() {
        threeWithRoster();

        servers.cluster().losePartitions("bank", 10);
        servers.settle();

        assertThat(servers.cluster().dead("bank")).isEqualTo(10);
    }

    @Test
    void cleanStopsLeaveNone() {
        threeWithRoster();
        servers.node(0).stop(true);
        servers.node(1).stop(true);
        servers.node(2).stop(true);
        servers.settle();

        servers.launch(0);
        servers.launch(1);
        servers.launch(2);
        servers.settle();

        assertThat(servers.cluster().dead("bank")).isZero();
        assertThat(servers.cluster().unavailable("bank")).isZero();
    }

    @Test
    void onlyOneSideOfASplitServes() {
        threeWithRoster();

        servers.split(Set.of("aero-1-0"));
        servers.settle();

        var alone = servers.process(0).island().orElseThrow().map("bank").orElseThrow();
        assertThat(alone.unavailable().cardinality()).isEqualTo(4096);
        assertThat(servers.cluster().unavailable("bank")).isZero();
    }

    private void threeWithRoster() {
        servers.start(3);
        servers.setRosterToMembers("bank");
        servers.advance(Duration.ofSeconds(1));
    }
}
