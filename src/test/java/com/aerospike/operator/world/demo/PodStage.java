package com.aerospike.operator.world.demo;

/** How far a pod has come. */
enum PodStage {
    /** The scheduler has not found a node for it. */
    UNSCHEDULED("no node yet", Tone.BUSY),
    /** Bound to a node; volumes and configuration are being prepared. */
    PREPARING("preparing", Tone.BUSY),
    /** The server runs but does not serve. */
    STARTING("starting", Tone.BUSY),
    READY("ready", Tone.GOOD),
    STOPPING("stopping", Tone.FAINT),
    /** A container ended or cannot start. */
    FAILED("failed", Tone.BAD);

    private final String word;
    private final Tone tone;

    PodStage(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }
}
