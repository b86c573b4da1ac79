package com.aerospike.operator.asconfig.change;

import java.util.List;

/** What stands at a place of a configuration. */
sealed interface FlatValue {

    /** A single value, written as the server writes it. */
    record Single(String text) implements FlatValue {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A list of texts; the order does not matter. */
    record Items(List<String> texts) implements FlatValue {

        List<String> without(Items other) {
            return texts.stream().filter(text -> !other.texts().contains(text)).toList();
        }

        @Override
        public String toString() {
            return String.join(", ", texts);
        }
    }

    /** A named item or a section whose being there matters by itself. */
    record Present() implements FlatValue {
        @Override
        public String toString() {
            return "present";
        }
    }
}
