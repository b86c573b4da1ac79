package com.aerospike.operator.cluster.status;

/**
 * Something worth an event on the resource.
 *
 * @param reason CamelCase word, as AKO names it where it has one
 * @param occasion when it is told, so that it is told once
 */
public record Notice(Kind kind, Occasion occasion, String reason, String sentence) {
    public enum Kind {
        NORMAL("Normal"),
        WARNING("Warning");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** As the API writes it. */
        public String type() {
            return type;
        }
    }

    /** What it was drawn from. */
    public enum Occasion {
        /** Something that this pass did. */
        ACT,
        /** A difference from the recorded status: told when the status is written, else the next pass tells it again. */
        TURN
    }

    static Notice act(String reason, String sentence) {
        return new Notice(Kind.NORMAL, Occasion.ACT, reason, sentence);
    }

    static Notice turn(String reason, String sentence) {
        return new Notice(Kind.NORMAL, Occasion.TURN, reason, sentence);
    }

    public static Notice ofDeletion(String sentence) {
        return act("Deleted", sentence);
    }
}
