package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Role;

/** The servers print networks in one form only; another one would look like a difference forever. */
final class WhitelistIsCanonical implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-19";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            for (String address : Lists.of(role.whitelist)) {
                switch (Address.of(address)) {
                    case Address.NotCanonical network ->
                        report.deny(
                                Accounts.ROLES.key(name).field("whitelist"),
                                "role '" + name + "' has invalid whitelist: invalid CIDR " + address,
                                "write " + network.canonical());
                    case Address.Valid ignored -> {}
                    case Address.Unreadable ignored -> {}
                }
            }
        }
    }
}
