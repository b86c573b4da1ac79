package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.api.v1.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A privilege for a namespace that does not exist is a mistake. */
final class PrivilegeNamesNamespace implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-15";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            for (String privilege : Lists.of(role.privileges)) {
                List<String> parts = Privileges.parts(privilege);
                Set<String> configured = namespaces(cluster);
                if (parts.size() > 1 && !configured.contains(parts.get(1))) {
                    report.deny(
                            Accounts.ROLES.key(name).field("privileges"),
                            "role '" + name + "' has invalid privilege: namespace " + parts.get(1)
                                    + " not configured, privilege " + privilege,
                            "name a namespace of the configuration");
                }
            }
        }
    }

    private static Set<String> namespaces(ClusterView cluster) {
        return cluster.racks().stream()
                .flatMap(rack -> rack.namespaces().stream())
                .map(NamespaceView::label)
                .collect(Collectors.toSet());
    }
}
