package com.aerospike.operator.world.kubelet;

/** Leaves whatever a pod's thread is doing, since the pod has to be treated in another way from here. */
final class PodLeft extends Exception {

    enum Why {
        DELETED,
        GONE,
        NODE_BACK
    }

    private final Why why;

    PodLeft(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
