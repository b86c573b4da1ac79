package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.node.NodeFacts;

/** What came of asking one Aerospike node. */
public sealed interface NodeSeen {
    /**
     * It answered.
     *
     * @param untouched it let in the administrator that every server starts with, although the resource gives it another
     *     password: nobody has set up its users yet
     */
    record Answering(NodeFacts facts, boolean untouched) implements NodeSeen {
        public Answering(NodeFacts facts) {
            this(facts, false);
        }
    }

    /** It could not be reached or did not answer in time: its state is unknown, which is not the same as bad. */
    record Silent(String why) implements NodeSeen {}

    /** It answered, but none of the known credentials opens it. */
    record Closed(String why) implements NodeSeen {}
}
