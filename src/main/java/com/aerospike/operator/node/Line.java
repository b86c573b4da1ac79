package com.aerospike.operator.node;

import java.nio.charset.StandardCharsets;

/** What carries messages to one node and back. */
interface Line {

    /** Sends one message and reads one of the same type. */
    Frame exchange(Frame request, String what, Deadline deadline) throws NodeException;

    /** Reads a further message of an answer that comes in several. */
    Frame next(Frame.Type type, String what, Deadline deadline) throws NodeException;

    void close();

    /** A line to a node without security that is no further away than a method call. */
    static Line to(NodeAddress address, InfoSpeaker speaker) {
        return new Line() {
            @Override
            public Frame exchange(Frame request, String what, Deadline deadline) throws NodeException {
                var answers = new StringBuilder();
                for (String command : new String(request.body(), StandardCharsets.UTF_8).split("\n")) {
                    answers.append(command)
                            .append('\t')
                            .append(speaker.answer(command))
                            .append('\n');
                }
                return new Frame(request.type(), answers.toString().getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public Frame next(Frame.Type type, String what, Deadline deadline) throws NodeException {
                throw new NodeException(new NodeFailure.BadAnswer(address, what, "nothing more was announced"));
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
