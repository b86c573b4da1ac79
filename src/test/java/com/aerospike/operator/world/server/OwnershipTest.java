package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    @Property(tries = 40)
    void copiesAreOnDifferentNodesAndOnDifferentRacksWhileThereAreSome(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 4) Integer> racks,
            @ForAll @IntRange(min = 1, max = 4) int copies) {
        var candidates = candidates(racks);
        var rackCount = racks.stream().distinct().count();

        for (var owners : Ownership.of(candidates, copies, 0)) {
            assertThat(Arrays.stream(owners).distinct().count()).isEqualTo(Math.min(copies, racks.size()));
            assertThat(Arrays.stream(owners).map(racks::get).distinct().count())
                    .isEqualTo(Math.min(owners.length, rackCount));
        }
    }

    @Property(tries = 40)
    void aNodeThatLeavesTakesOnlyItsOwnPartitions(
            @ForAll @IntRange(min = 2, max = 10) int count, @ForAll @IntRange(min = 0, max = 9) int leaving) {
        var gone = leaving % count;
        var all = candidates(java.util.Collections.nCopies(count, 0));
        var rest = new ArrayList<>(all);
        rest.remove(gone);
        var before = Ownership.of(all, 1, 0);
        var after = Ownership.of(rest, 1, 0);

        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            if (before[partition][0] != gone) {
                assertThat(rest.get(after[partition][0])).isEqualTo(all.get(before[partition][0]));
            }
        }
    }

    @Test
    void partitionsAreSpreadEvenly() {
        var counts = new int[300];
        for (var owners : Ownership.of(candidates(java.util.Collections.nCopies(300, 0)), 2, 0)) {
            counts[owners[0]]++;
            counts[owners[1]]++;
        }

        // 27 each on average.
        assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(8);
        assertThat(Arrays.stream(counts).max().orElseThrow()).isLessThan(60);
    }

    @Test
    void mastersAreInTheActiveRack() {
        var racks = List.of(1, 1, 2, 2, 3);
        for (var owners : Ownership.of(candidates(racks), 2, 2)) {
            assertThat(racks.get(owners[0])).isEqualTo(2);
            assertThat(racks.get(owners[1])).isNotEqualTo(2);
        }
    }

    private static List<Ownership.Candidate> candidates(List<Integer> racks) {
        var candidates = new ArrayList<Ownership.Candidate>();
        for (int i = 0; i < racks.size(); i++) {
            candidates.add(new Ownership.Candidate(0x1A0 + i, racks.get(i)));
        }
        return candidates;
    }
}
