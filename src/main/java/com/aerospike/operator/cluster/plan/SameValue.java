package com.aerospike.operator.cluster.plan;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Compares parts of the resource by what they say on the wire: the classes of the API hold values, not identities. */
final class SameValue {
    private static final ObjectMapper WIRE = new ObjectMapper();

    private SameValue() {}

    /** One text for one value. */
    static String text(Object value) {
        return WIRE.valueToTree(value).toString();
    }

    static boolean of(Object one, Object other) {
        return WIRE.valueToTree(one).equals(WIRE.valueToTree(other));
    }
}
