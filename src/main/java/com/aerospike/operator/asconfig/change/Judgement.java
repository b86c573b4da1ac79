package com.aerospike.operator.asconfig.change;

/** The effect of a difference, and why. */
record Judgement(Effect effect, String because) {

    static final Judgement LIVE = new Judgement(Effect.LIVE, "the server takes it at run time");

    static Judgement warm(String because) {
        return new Judgement(Effect.WARM, because);
    }

    static Judgement cold(String because) {
        return new Judgement(Effect.COLD, because);
    }
}
