package com.aerospike.operator.node;

import java.time.Duration;

/**
 * What went wrong with a node. {@link #text()} names the node and holds no secret, so it may go to logs, events and
 * status.
 */
public sealed interface NodeFailure {

    NodeAddress address();

    String text();

    /** No connection could be made. */
    record Unreachable(NodeAddress address, String why) implements NodeFailure {
        @Override
        public String text() {
            return "Cannot connect to node " + address + ": " + why;
        }
    }

    /**
     * The node did not finish within the limit. The session is closed: a late answer would be taken for the next one.
     */
    record TimedOut(NodeAddress address, String during, Duration limit) implements NodeFailure {
        @Override
        public String text() {
            return "Node " + address + " did not finish '" + Plain.text(during) + "' within " + limit.toMillis()
                    + " ms";
        }
    }

    /** The connection broke during an exchange; whether the node acted on the request is unknown. */
    record Disconnected(NodeAddress address, String during, String why) implements NodeFailure {
        @Override
        public String text() {
            return "Lost node " + address + " during '" + Plain.text(during) + "': " + Plain.text(why);
        }
    }

    /** No TLS session: the node's certificate is not trusted or carries another name, or the node refused ours. */
    record Untrusted(NodeAddress address, String why) implements NodeFailure {
        @Override
        public String text() {
            return "Cannot agree on TLS with node " + address + ": " + Plain.text(why);
        }
    }

    /** Login or authentication was refused. */
    record LoginRefused(NodeAddress address, String who, ResultCode code, int number) implements NodeFailure {
        @Override
        public String text() {
            return "Node " + address + " refused to log in " + who + ": " + code.meaning() + " (" + number + ")";
        }
    }

    /** The node understood the request and said no. */
    record CommandRefused(NodeAddress address, String command, ResultCode code, int number, String said)
            implements NodeFailure {
        @Override
        public String text() {
            return "Node " + address + " refused '" + Plain.text(command) + "': " + code.meaning() + " (" + number + ")"
                    + (said.isEmpty() ? "" : ", it said '" + Plain.text(said) + "'");
        }
    }

    /** The answer does not follow the protocol, is too large, or lacks a value it must have. */
    record BadAnswer(NodeAddress address, String command, String why) implements NodeFailure {
        @Override
        public String text() {
            return "Cannot use the answer of node " + address + " to '" + Plain.text(command) + "': " + Plain.text(why);
        }
    }
}
