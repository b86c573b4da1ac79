package com.aerospike.operator.simulation;

/** The operator's process ends here, in the middle of whatever it does. */
final class OperatorDied extends Error {
    private static final long serialVersionUID = 1L;

    OperatorDied() {
        super("killed", null, false, false);
    }
}
