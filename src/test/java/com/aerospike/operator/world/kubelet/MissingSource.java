package com.aerospike.operator.world.kubelet;

/** Something that a pod refers to is not there (yet). */
final class MissingSource extends Exception {

    MissingSource(String message) {
        super(message, null, false, false);
    }
}
