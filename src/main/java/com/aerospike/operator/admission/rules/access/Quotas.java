package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.api.v1.Role;
import java.util.Objects;

/** What the rules on quotas share. */
final class Quotas {

    private Quotas() {}

    static boolean wanted(Role role) {
        return Objects.requireNonNullElse(role.readQuota, 0) > 0 || Objects.requireNonNullElse(role.writeQuota, 0) > 0;
    }

    static ConfigCursor parameter(ClusterView cluster) {
        return cluster.config().at("security", "enable-quotas");
    }
}
