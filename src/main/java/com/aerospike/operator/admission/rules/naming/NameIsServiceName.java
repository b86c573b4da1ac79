package com.aerospike.operator.admission.rules.naming;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.CreateRule;
import com.aerospike.operator.admission.rules.DnsNames;

/** The headless service has the name of the cluster. */
final class NameIsServiceName implements CreateRule {

    @Override
    public String id() {
        return "V-GEN-01";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (!DnsNames.isServiceName(cluster.name())) {
            report.deny(
                    FieldPath.ROOT.fields("metadata", "name"),
                    "cluster name \"" + cluster.name() + "\" is not a valid Kubernetes service name (DNS-1035): it"
                            + " must consist of lower case alphanumeric characters or '-',"
                            + " start with an alphabetic character, and end with an"
                            + " alphanumeric character",
                    "choose another name");
        }
    }
}
