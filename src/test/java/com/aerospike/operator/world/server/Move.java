package com.aerospike.operator.world.server;

/** One partition on its way from a pod that has all its data to an owner that has not. */
record Move(int partition, String source, String target) {

    boolean concerns(String pod) {
        return source.equals(pod) || target.equals(pod);
    }
}
