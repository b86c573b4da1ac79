package com.aerospike.operator.world.server;

/** Facts of the data distribution that never change. */
final class Partitions {

    /** Every namespace is cut into this many. */
    static final int COUNT = 4096;

    private Partitions() {}
}
