package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.node.NamespaceFacts;
import com.aerospike.operator.node.NodeId;
import com.aerospike.operator.node.Roster;
import com.aerospike.operator.node.RosterFacts;
import com.aerospike.operator.node.RosterNode;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A strongly consistent namespace keeps serving while these nodes are away. All of its partitions serve while fewer nodes
 * of its roster are away than it has copies, and while a majority is there with a copy of each, as it is when all that
 * are away belong to one rack. A node taken away while others of the roster are missing already makes partitions
 * unavailable, and acknowledged writes with them.
 */
public final class MajorityKept {
    private MajorityKept() {}

    /** @param leaving names of the pods that would be away together, all of one rack */
    public static Verdict check(Collection<String> leaving, Snapshot seen) {
        var there = ids(seen, seen.answering().keySet());
        var going = ids(seen, leaving);
        for (NodeSeen.Answering node : seen.answering().values()) {
            for (var namespace : node.facts().namespaces()) {
                var objection = namespace
                        .roster()
                        .flatMap(RosterFacts::current)
                        .flatMap(roster -> objection(namespace, roster, there, going));
                if (objection.isPresent()) {
                    return Verdict.no(objection.get());
                }
            }
        }
        return Verdict.yes();
    }

    private static Optional<String> objection(
            NamespaceFacts namespace, Roster roster, Set<NodeId> there, Set<NodeId> going) {
        var members = roster.nodes().stream().map(RosterNode::id).toList();
        long goers = members.stream().filter(going::contains).count();
        long missing = members.stream().filter(id -> !there.contains(id)).count();
        long left = members.size() - missing - goers;
        boolean copiesLeft = missing + goers < namespace.replicationFactor().orElse(1);
        boolean majorityLeft = missing == 0 && left * 2 > members.size();
        // With one copy of each record, nothing of a node serves while it restarts; who wants that has said so.
        boolean nobodyElse = missing == 0 && goers == 1;
        return goers == 0 || copiesLeft || majorityLeft || nobodyElse
                ? Optional.empty()
                : Optional.of("of the %d nodes on the roster of namespace %s %d are missing, and %d would be left"
                        .formatted(members.size(), namespace.name(), missing, left));
    }

    private static Set<NodeId> ids(Snapshot seen, Collection<String> pods) {
        var answering = seen.answering();
        return pods.stream()
                .filter(answering::containsKey)
                .map(pod -> answering.get(pod).facts().id())
                .collect(Collectors.toSet());
    }
}
