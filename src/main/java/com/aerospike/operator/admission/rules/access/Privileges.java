package com.aerospike.operator.admission.rules.access;

import java.util.List;
import java.util.Set;

/** The words of privileges: {@code <privilege>[.<namespace>[.<set>]]}. */
final class Privileges {

    /** Roles every server has; each is a privilege of the same name. */
    static final Set<String> PREDEFINED = Set.of(
            "user-admin",
            "sys-admin",
            "data-admin",
            "read",
            "read-write",
            "read-write-udf",
            "write",
            "truncate",
            "sindex-admin",
            "udf-admin",
            "masking-admin",
            "read-masked",
            "write-masked");

    /** Privileges that are about the whole cluster and cannot be limited to a namespace. */
    static final Set<String> GLOBAL = Set.of("data-admin", "sys-admin", "user-admin", "sindex-admin", "udf-admin");

    private Privileges() {}

    /** Privilege, namespace, set: as many as are written. */
    static List<String> parts(String privilege) {
        return List.of(privilege.split("\\.", -1));
    }
}
