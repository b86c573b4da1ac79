package com.aerospike.operator.node;

import java.util.Set;

/** Who must not own partitions of strong-consistency namespaces: single nodes and whole racks. */
public record RosterBlocks(Set<NodeId> nodes, Set<Integer> racks) {

    public static final RosterBlocks NONE = new RosterBlocks(Set.of(), Set.of());

    public RosterBlocks {
        nodes = Set.copyOf(nodes);
        racks = Set.copyOf(racks);
    }

    boolean blocks(RosterNode node) {
        return nodes.contains(node.id()) || racks.contains(node.rack());
    }
}
