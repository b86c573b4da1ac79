package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    @ParameterizedTest
    @ValueSource(strings = {"2A1@2,2A0@2,1A0@1", "1A0", "M2|2A0@2,1A0@1", "10A0,A0"})
    void readsAndWritesWhatNodesWrite(String text) throws Exception {
        assertThat(Roster.parse(text)).map(Roster::text).hasValue(text);
    }

    @Test
    void readsNullAsUnset() throws Exception {
        assertThat(Roster.parse("null")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1A0,,2A0", "X1", "1A0@x", "M|1A0", "Mx|1A0", "1A0@", "1A0@1@2"})
    void refusesWhatIsNoRoster(String text) {
        assertThatExceptionOfType(MalformedAnswer.class).isThrownBy(() -> Roster.parse(text));
    }

    @Test
    void leavesOutBlockedNodesAndRacksAndKeepsTheActiveRack() throws Exception {
        var observed = Roster.parse("M1|3A0@3,2A1@2,2A0@2,1A0@1").orElseThrow();
        var blocks = new RosterBlocks(Set.of(new NodeId("02a1")), Set.of(3));

        assertThat(observed.without(blocks).text()).isEqualTo("M1|2A0@2,1A0@1");
        assertThat(observed.containsRackOf(blocks)).isTrue();
        assertThat(observed.without(blocks).containsRackOf(blocks)).isFalse();
    }

    @Test
    void findsTheFirstNodeBehindAnActiveRackPrefix() throws Exception {
        assertThat(Roster.parse("M1|1A1@1,1A0@1").orElseThrow().contains(new NodeId("1a1")))
                .isTrue();
    }

    @Test
    void isToBeSetOnlyWhenItDiffersFromTheOneInEffect() throws Exception {
        var observed = Roster.parse("1A1,1A0");

        assertThat(new RosterFacts(observed, observed, observed).toSet(RosterBlocks.NONE))
                .isEmpty();
        assertThat(new RosterFacts(Optional.empty(), Optional.empty(), observed).toSet(RosterBlocks.NONE))
                .isEqualTo(observed);
        // The pending one does not count: until a recluster nothing has happened.
        assertThat(new RosterFacts(Optional.empty(), observed, observed).toSet(RosterBlocks.NONE))
                .isEqualTo(observed);
    }

    @Test
    void isNotSetWhenEverybodyIsBlocked() throws Exception {
        var observed = Roster.parse("1A1@1,1A0@1");

        assertThat(new RosterFacts(Optional.empty(), Optional.empty(), observed)
                        .toSet(new RosterBlocks(Set.of(), Set.of(1))))
                .isEmpty();
    }

    @Test
    void differsByActiveRackAlone() throws Exception {
        assertThat(Roster.parse("M1|1A0@1")).isNotEqualTo(Roster.parse("1A0@1"));
        assertThat(Roster.parse("M1|1A0@1").orElseThrow().activeRack()).isEqualTo(OptionalInt.of(1));
    }
}
