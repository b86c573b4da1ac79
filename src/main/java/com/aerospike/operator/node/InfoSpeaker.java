package com.aerospike.operator.node;

/** Something that answers info commands like a node; a seam for worlds without sockets. */
@FunctionalInterface
public interface InfoSpeaker {

    /**
     * The value that a node would send for {@code command}, errors in a node's own spelling.
     *
     * @throws NodeException if the node cannot be reached or goes away
     */
    String answer(String command) throws NodeException;
}
