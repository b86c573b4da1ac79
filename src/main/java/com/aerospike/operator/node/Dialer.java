package com.aerospike.operator.node;

import java.time.Duration;

/** How a session with a node is opened; over a socket unless something else stands for the network. */
@FunctionalInterface
public interface Dialer {

    /** @param limit for the opening as a whole and then for every exchange */
    NodeSession open(NodeAddress address, Access access, Duration limit) throws NodeException;
}
