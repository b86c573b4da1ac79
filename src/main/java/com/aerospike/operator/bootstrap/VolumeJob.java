package com.aerospike.operator.bootstrap;

/** One volume to clean before the server starts, and why. */
record VolumeJob(VolumePlan volume, CleanMethod method, Purpose purpose) {

    enum Purpose {
        /** First use of the claim by this cluster, or by this pod if the content stays. */
        INITIALIZE("initialise"),
        /** A namespace gave the device up earlier and now a namespace uses it again. */
        WIPE("wipe");

        private final String verb;

        Purpose(String verb) {
            this.verb = verb;
        }
    }

    boolean block() {
        return volume.kind() == VolumeKind.BLOCK;
    }

    @Override
    public String toString() {
        return purpose.verb + " volume " + volume.name();
    }
}
