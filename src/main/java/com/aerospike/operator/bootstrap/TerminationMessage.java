package com.aerospike.operator.bootstrap;

/** How much the kubelet keeps of a container's termination message; it cuts the rest off, which breaks JSON. */
final class TerminationMessage {

    /** Bytes for one container. */
    static final int CONTAINER_LIMIT = 4096;

    /** Bytes for a whole pod, shared equally by all its containers and init containers. */
    private static final int POD_LIMIT = 12 * 1024;

    private TerminationMessage() {}

    /** Bytes for each container of a pod with that many. */
    static int limit(int containers) {
        return Math.min(CONTAINER_LIMIT, POD_LIMIT / Math.max(1, containers));
    }
}
