package com.aerospike.operator.planning;

/** What happens to a pod. */
public enum Action {
    ADD("added"),
    COLD("cold restart"),
    WARM("restart in place"),
    LIVE("live change"),
    REMOVE("removed"),
    /** Something would have to be done, and nothing is until a person acts. */
    BLOCKED("blocked"),
    NONE("none");

    private final String words;

    Action(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
