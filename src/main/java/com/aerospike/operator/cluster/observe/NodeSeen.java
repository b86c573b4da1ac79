package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.node.NodeFacts;

/** What came of asking one Aerospike node. */
public sealed interface NodeSeen {
    /** It answered. */
    record Answering(NodeFacts facts) implements NodeSeen {}

    /** It could not be reached or did not answer in time: its state is unknown, which is not the same as bad. */
    record Silent(String why) implements NodeSeen {}

    /** It answered, but none of the known credentials opens it. */
    record Closed(String why) implements NodeSeen {}
}
