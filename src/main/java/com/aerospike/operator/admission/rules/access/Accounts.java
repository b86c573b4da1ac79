package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Role;
import com.aerospike.operator.api.v1.User;
import java.util.List;
import java.util.Objects;

/** What the rules on users and roles share. */
final class Accounts {

    static final FieldPath PATH = FieldPath.spec("aerospikeAccessControl");
    static final FieldPath ROLES = PATH.field("roles");
    static final FieldPath USERS = PATH.field("users");
    static final String ADMIN = "admin";

    private Accounts() {}

    /** Roles to check: those of a cluster with security; without it nothing of them reaches the servers. */
    static List<Role> roles(ClusterView cluster) {
        boolean given = cluster.securityEnabled() && cluster.spec().aerospikeAccessControl != null;
        return given ? Lists.of(cluster.spec().aerospikeAccessControl.roles) : List.of();
    }

    static List<User> users(ClusterView cluster) {
        return cluster.securityEnabled() ? cluster.users() : List.of();
    }

    static String name(Role role) {
        return Objects.requireNonNullElse(role.name, "");
    }

    static String name(User user) {
        return Objects.requireNonNullElse(user.name, "");
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    static boolean hasForbiddenSign(String name) {
        return name.contains(";") || name.contains(":");
    }
}
