package com.aerospike.operator.world.kubelet;

/** What can happen to a pod; each is handled on the pod's own thread, one after the other. */
sealed interface Signal {

    /** The pod object is another one now: perhaps to be deleted, perhaps with a new image. */
    record Changed() implements Signal {}

    /** The pod object is no more; somebody forced it away. */
    record Gone() implements Signal {}

    /** A config map or secret that the pod uses came, changed or went. */
    record SourceChanged() implements Signal {}

    /** The node has died. */
    record NodeLost() implements Signal {}

    /** The node has started anew. */
    record NodeBack() implements Signal {}

    /** @param start which start of this container, counting from 1; an older one does not matter any more */
    record Ended(String container, int start, int exitCode) implements Signal {}

    record Probed(String container, int start, boolean success) implements Signal {}

    record RestartDue(String container) implements Signal {}

    /** Somebody kills the program in this container. */
    record Kill(String container) implements Signal {}
}
