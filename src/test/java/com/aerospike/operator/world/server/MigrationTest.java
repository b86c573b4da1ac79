package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private VirtualFixture servers = new VirtualFixture(61, ServerFixture.available(""));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void runsEvenlyOverItsTimeAndRestoresTheSecondCopy() {
        servers.start(3);
        var cluster = servers.cluster();
        assertThat(cluster.fewestCopies("test")).isEqualTo(2);

        servers.node(2).kill();
        servers.untilNewMap();

        var all = cluster.migrationsLeft();
        // Two of three partitions had a copy on the lost node, in each of two namespaces.
        assertThat(all).isBetween(5000, 5900);
        assertThat(cluster.fewestCopies("test")).isEqualTo(1);
        servers.advance(Duration.ofSeconds(5));
        assertThat(cluster.migrationsLeft()).isBetween(all / 2 - 1, all / 2 + 1);
        servers.advance(Duration.ofSeconds(5));
        assertThat(cluster.migrationsLeft()).isZero();
        assertThat(cluster.settled()).isTrue();
        assertThat(cluster.fewestCopies("test")).isEqualTo(2);
        assertThat(cluster.lost("test")).isZero();
    }

    @Test
    void movesOnlyWhatANewNodeGets() {
        servers.start(3);
        var before = new HashSet<String>();
        for (int partition = 0; partition < 4096; partition++) {
            before.add(partition + "="
                    + servers.cluster().owners("test", partition).getFirst());
        }

        servers.start(1);

        var kept = 0;
        for (int partition = 0; partition < 4096; partition++) {
            kept += before.contains(partition + "="
                            + servers.cluster().owners("test", partition).getFirst())
                    ? 1
                    : 0;
        }
        assertThat(kept).isBetween(2900, 3250);
        // Who gave a partition away keeps no copy of it.
        var copies = servers.cluster().copies("test");
        for (int partition = 0; partition < 4096; partition++) {
            assertThat(copies.fullHolders(servers.cluster().members(), partition))
                    .hasSize(2);
        }
        assertThat(servers.cluster().fewestCopies("test")).isEqualTo(2);
    }

    @Test
    void waitsBeforeItFillsEmptyOwnersOfAMissingNode() {
        servers.close();
        servers = new VirtualFixture(
                61, index -> ServerFixture.available("").apply(index).service("migrate-fill-delay", "5m"));
        servers.start(3);

        servers.node(2).kill();
        servers.untilNewMap();
        var all = servers.cluster().migrationsLeft();
        servers.advance(Duration.ofSeconds(299));
        assertThat(servers.cluster().migrationsLeft()).isEqualTo(all).isPositive();

        servers.advance(Duration.ofSeconds(11));
        assertThat(servers.cluster().migrationsLeft()).isZero();
    }

    @Test
    void isShortWhenADeviceComesBackInTime() {
        servers.close();
        servers = new VirtualFixture(
                61, index -> ServerFixture.available("").apply(index).service("migrate-fill-delay", "5m"));
        servers.start(3);
        servers.node(2).stop(true);
        servers.advance(Duration.ofSeconds(20));
        assertThat(servers.cluster().fewestCopies("test")).isEqualTo(1);

        servers.launch(2);
        servers.advance(Duration.ofSeconds(6));

        // It lacks what was written without it.
        assertThat(servers.cluster().migrationsLeft()).isPositive();
        assertThat(servers.cluster().fewestCopies("test")).isEqualTo(1);
        // What changed meanwhile is refreshed at once: an owner with an old copy does not wait.
        servers.advance(Duration.ofSeconds(10));
        assertThat(servers.cluster().fewestCopies("test")).isEqualTo(2);
        // Its memory is empty, and that waits as it does for any node that joins.
        assertThat(servers.cluster().fewestCopies("mem")).isEqualTo(1);
        servers.advance(Duration.ofMinutes(5));
        assertThat(servers.cluster().settled()).isTrue();
        assertThat(servers.cluster().fewestCopies("mem")).isEqualTo(2);
    }

    @Test
    void isNotStartedBeforeTheMapIsMade() {
        servers.start(2);

        assertThat(servers.recluster()).isEqualTo(Island.ReclusterResult.STARTED);
        assertThat(servers.cluster().settled()).isFalse();
        assertThat(servers.recluster()).isEqualTo(Island.ReclusterResult.BUSY);
        servers.advance(Duration.ofMillis(200));

        assertThat(servers.cluster().settled()).isTrue();
        assertThat(servers.cluster().migrationsLeft()).isZero();
    }

    @Test
    void emptiesAQuiescedNodeSoThatItMayGo() {
        servers.start(3);
        servers.quiesce(1, true);
        servers.recluster();
        servers.settle();
        for (int partition = 0; partition < 4096; partition++) {
            assertThat(servers.cluster().owners("mem", partition)).hasSize(2).doesNotContain("aero-1-1");
        }

        servers.node(1).stop(true);
        servers.untilNewMap();

        assertThat(servers.cluster().members()).containsExactly("aero-1-2", "aero-1-0");
        assertThat(servers.cluster().migrationsLeft()).isZero();
        assertThat(servers.cluster().fewestCopies("mem")).isEqualTo(2);
    }
}
