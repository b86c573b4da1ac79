package com.aerospike.operator.asconfig.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a value and everything in it stands.
 *
 * @param key where the value's key begins, or the value itself in a list
 * @param value where the value begins
 * @param inner places of keys, or of list positions as text
 */
record Places(Position key, Position value, Map<String, Places> inner) {

    static Places of(Position value) {
        return new Places(value, value, new HashMap<>(0));
    }

    Places withKey(Position position) {
        return new Places(position, value, inner);
    }

    /** The place that is nearest to a path from here. */
    Places find(List<String> steps) {
        Places here = this;
        for (String step : steps) {
            Places next = here.inner.get(step);
            if (next == null) {
                return here;
            }
            here = next;
        }
        return here;
    }

    /** The line of a section's key says more than the line of its first entry. */
    Position shown() {
        return inner.isEmpty() ? value : key;
    }
}
