package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.AccessControl;
import com.aerospike.operator.api.v1.Role;
import com.aerospike.operator.api.v1.User;

/** Users and roles have short names, and lists of what they may do. */
final class AccountsAreWhole implements ClusterRule {

    @Override
    public String id() {
        return "V-CRD-09";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        AccessControl access = cluster.spec().aerospikeAccessControl;
        FieldPath path = FieldPath.spec("aerospikeAccessControl");
        if (access == null) {
            return;
        }
        if (access.users == null) {
            report.deny(path.field("users"), "Required value", "list at least the user admin");
        }
        for (User user : Lists.of(access.users)) {
            FieldPath place = path.field("users").key(String.valueOf(user.name));
            name(user.name, place, report);
            if (user.roles == null) {
                report.deny(place.field("roles"), "Required value", "list the roles of the user");
            }
        }
        for (Role role : Lists.of(access.roles)) {
            FieldPath place = path.field("roles").key(String.valueOf(role.name));
            name(role.name, place, report);
            if (role.privileges == null) {
                report.deny(place.field("privileges"), "Required value", "list what the role permits");
            }
        }
    }

    private static void name(String name, FieldPath path, Report report) {
        if (name == null || name.isEmpty()) {
            report.deny(path.field("name"), "should be at least 1 chars long", "give a name");
        } else if (name.length() > 63) {
            report.deny(path.field("name"), "may not be more than 63 characters long", "choose a shorter name");
        }
    }
}
