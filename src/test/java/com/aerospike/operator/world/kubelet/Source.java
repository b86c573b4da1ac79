package com.aerospike.operator.world.kubelet;

/** An object whose keys become files or environment of pods. */
record Source(Kind kind, String namespace, String name) {

    enum Kind {
        CONFIG_MAP("configmap"),
        SECRET("secret");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** In the words of a kubelet's events. */
    String notFound() {
        return "%s \"%s\" not found".formatted(kind.word, name);
    }
}
