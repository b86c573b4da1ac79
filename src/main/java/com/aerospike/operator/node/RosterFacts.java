package com.aerospike.operator.node;

import java.util.Optional;

/**
 * The three rosters of a strong-consistency namespace; each is absent when a node writes {@code null}.
 *
 * @param current in effect
 * @param pending takes effect at the next recluster
 * @param observed nodes in the cluster that carry the namespace
 */
public record RosterFacts(Optional<Roster> current, Optional<Roster> pending, Optional<Roster> observed) {

    static RosterFacts of(Pairs answer) throws MalformedAnswer {
        return new RosterFacts(
                Roster.parse(answer.requiredText("roster")),
                Roster.parse(answer.requiredText("pending_roster")),
                Roster.parse(answer.requiredText("observed_nodes")));
    }

    /**
     * The roster to set: all observed nodes but the blocked ones. Empty when {@code current} is that already, and also
     * when nobody would be left, because a roster without nodes gives up the namespace.
     */
    public Optional<Roster> toSet(RosterBlocks blocks) {
        return observed.map(seen -> seen.without(blocks))
                .filter(wanted -> !wanted.nodes().isEmpty())
                .filter(wanted -> !current.equals(Optional.of(wanted)));
    }
}
