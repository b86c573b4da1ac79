package com.aerospike.operator.admission.rules;

import java.util.List;

/** Lists of a resource, where absent means empty. */
public final class Lists {

    private Lists() {}

    public static <T> List<T> of(List<T> list) {
        return list == null ? List.of() : list;
    }
}
