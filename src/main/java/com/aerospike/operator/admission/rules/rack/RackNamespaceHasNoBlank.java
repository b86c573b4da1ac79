package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;

/** Names of Aerospike namespaces have no blanks. */
final class RackNamespaceHasNoBlank implements ClusterRule {

    @Override
    public String id() {
        return "V-RCK-03";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (String namespace : Lists.of(cluster.rackConfig().namespaces)) {
            if (namespace.contains(" ")) {
                report.deny(
                        FieldPath.spec("rackConfig", "namespaces"),
                        "namespace name `" + namespace + "` cannot have spaces, Namespaces "
                                + cluster.rackConfig().namespaces,
                        "write one name an entry");
            }
        }
    }
}
