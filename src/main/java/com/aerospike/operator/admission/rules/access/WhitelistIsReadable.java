package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Role;

/** A client is compared by its address, not by its name. */
final class WhitelistIsReadable implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-18";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Role role : Accounts.roles(cluster)) {
            String name = Accounts.name(role);
            for (String address : Lists.of(role.whitelist)) {
                switch (Address.of(address)) {
                    case Address.Unreadable ignored ->
                        report.deny(
                                Accounts.ROLES.key(name).field("whitelist"),
                                "role '" + name + "' has invalid whitelist: invalid address " + address,
                                "write an IP address or a network such as 10.2.0.0/16");
                    case Address.Valid ignored -> {}
                    case Address.NotCanonical ignored -> {}
                }
            }
        }
    }
}
