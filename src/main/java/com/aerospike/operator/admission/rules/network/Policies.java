package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ClusterView;

/**
 * What the rules on changes of the network policy share. Servers that talk over different networks do not see each
 * other.
 */
final class Policies {

    private Policies() {}

    static CustomNetwork network(ClusterView cluster, String field) {
        return CustomNetwork.allOf(cluster).stream()
                .filter(network -> network.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    static void typeStays(Change change, String field, Report report) {
        if (network(change.old(), field).used()
                != network(change.wanted(), field).used()) {
            report.deny(
                    CustomNetwork.POLICY.field(field),
                    "cannot update " + field + " type",
                    "make a new cluster and copy the data");
        }
    }

    static void namesStay(Change change, String field, Report report) {
        CustomNetwork old = network(change.old(), field);
        CustomNetwork wanted = network(change.wanted(), field);
        if (old.used() && wanted.used() && !old.names().equals(wanted.names())) {
            report.deny(
                    CustomNetwork.POLICY.field(wanted.namesField()),
                    "cannot change/update " + wanted.namesField() + ", old " + old.names() + ", new " + wanted.names(),
                    "make a new cluster and copy the data");
        }
    }
}
