package com.aerospike.operator.node;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A role as the node knows it, or as it should become.
 *
 * @param whitelist addresses and CIDR ranges its users may come from; empty means from anywhere
 * @param readQuota records per second, 0 means unlimited
 * @param writeQuota records per second, 0 means unlimited
 */
public record RoleFacts(String name, Set<Privilege> privileges, List<String> whitelist, int readQuota, int writeQuota) {

    /** Roles every server has; they cannot be created, changed or dropped. */
    public static final Set<String> PREDEFINED = Set.of(
            "user-admin",
            "sys-admin",
            "data-admin",
            "udf-admin",
            "sindex-admin",
            "read",
            "read-write",
            "read-write-udf",
            "write",
            "truncate",
            "masking-admin",
            "read-masked",
            "write-masked");

    public RoleFacts {
        Objects.requireNonNull(name, "name");
        privileges = Set.copyOf(privileges);
        whitelist = List.copyOf(whitelist);
        if (readQuota < 0 || writeQuota < 0) {
            throw new IllegalArgumentException("Role '" + name + "' has a negative quota");
        }
    }

    public boolean predefined() {
        return PREDEFINED.contains(name);
    }
}
