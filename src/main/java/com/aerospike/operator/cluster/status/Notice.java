package com.aerospike.operator.cluster.status;

/**
 * Something worth an event on the resource.
 *
 * @param reason CamelCase word, as AKO names it where it has one
 */
public record Notice(Kind kind, String reason, String sentence) {
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
}
