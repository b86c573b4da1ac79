package com.aerospike.operator.cluster.observe;

/**
 * Why a pod does not run, told apart because each has another remedy. Messages are those of the scheduler, the kubelet
 * or the container itself.
 */
public sealed interface PodTrouble {
    String message();

    /** No node fits it: wrong zone, too little room, or a claim that is not bound. */
    record Unschedulable(String message) implements PodTrouble {}

    /** A container's image cannot be had. */
    record ImageUnavailable(String container, String image, String message) implements PodTrouble {}

    /** A container ends again and again. */
    record CrashLooping(String container, int exitCode, String message) implements PodTrouble {}

    /** The init container that prepares the server ended with an error. */
    record InitFailed(int exitCode, String message) implements PodTrouble {}

    /** The pod as a whole failed, for example evicted by its kubelet. */
    record Failed(String message) implements PodTrouble {}
}
