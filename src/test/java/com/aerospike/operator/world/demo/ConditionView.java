package com.aerospike.operator.world.demo;

/** A condition of the cluster, as the operator wrote it. */
record ConditionView(String type, boolean holds, String reason, String message) {

    /** Degraded is the one that nobody wants to hold; Progressing is neither good nor bad. */
    Tone tone() {
        return switch (type) {
            case "Degraded" -> holds ? Tone.BAD : Tone.GOOD;
            case "Progressing" -> holds ? Tone.BUSY : Tone.GOOD;
            default -> holds ? Tone.GOOD : Tone.BUSY;
        };
    }
}
