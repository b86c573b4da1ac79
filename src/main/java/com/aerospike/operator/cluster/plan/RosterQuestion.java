package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.PartitionsAvailable;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.node.NamespaceFacts;
import com.aerospike.operator.node.NodeId;
import com.aerospike.operator.node.Roster;
import com.aerospike.operator.node.RosterBlocks;
import com.aerospike.operator.node.RosterFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Does each strong-consistency namespace have the roster that its nodes should form? A node that is not on the roster
 * holds nothing, and a namespace without roster serves nothing.
 */
final class RosterQuestion {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private RosterQuestion() {}

    static List<Step> steps(Intent intent, Snapshot seen) {
        var answering = seen.answering();
        var blocks = blocks(intent);
        var steps = new ArrayList<Step>();
        for (String namespace : intent.strongConsistencyNamespaces().keySet()) {
            // While a namespace is being added, the nodes that do not have it yet would be left out.
            if (answering.values().stream()
                    .allMatch(node -> node.facts().namespace(namespace).isPresent())) {
                toSet(answering.values(), namespace, blocks)
                        .ifPresent(roster ->
                                steps.add(new Step.SetRoster(namespace, roster, List.copyOf(answering.keySet()))));
            }
        }
        // Taking a node off the roster while partitions are unavailable can make them dead for good; and a cluster with
        // such partitions is not ready, whatever its roster is.
        return switch (PartitionsAvailable.check(seen, withBlockedRack(answering.values(), blocks))) {
            case Verdict.Yes yes -> steps;
            case Verdict.No no ->
                List.of(new Step.Await(Awaited.PARTITIONS, no.because(), Awaited.PARTITIONS.deadline(), LOOK));
        };
    }

    /** Namespaces that a rack is to be taken off: who blocks a rack that is down wants to serve without it. */
    private static Set<String> withBlockedRack(Collection<NodeSeen.Answering> nodes, RosterBlocks blocks) {
        return nodes.stream()
                .flatMap(node -> node.facts().namespaces().stream())
                .filter(namespace -> namespace
                        .roster()
                        .flatMap(RosterFacts::current)
                        .filter(roster -> roster.containsRackOf(blocks))
                        .isPresent())
                .map(NamespaceFacts::name)
                .collect(Collectors.toSet());
    }

    private static Optional<Roster> toSet(Collection<NodeSeen.Answering> nodes, String namespace, RosterBlocks blocks) {
        return nodes.stream()
                .flatMap(node -> node.facts().namespace(namespace).stream())
                .flatMap(facts -> facts.roster().stream())
                .flatMap(roster -> roster.toSet(blocks).stream())
                .findFirst();
    }

    private static RosterBlocks blocks(Intent intent) {
        var nodes = Optional.ofNullable(intent.spec().rosterNodeBlockList).stream()
                .flatMap(List::stream)
                .flatMap(RosterQuestion::nodeId)
                .collect(Collectors.toSet());
        var racks = intent.racks().stream()
                .filter(RackIntent::blockedFromRoster)
                .map(rack -> rack.identity().id())
                .collect(Collectors.toSet());
        return new RosterBlocks(nodes, racks);
    }

    /** Ids that no node can have block nobody. */
    private static Stream<NodeId> nodeId(String text) {
        return NodeId.isValid(text) ? Stream.of(new NodeId(text)) : Stream.empty();
    }
}
