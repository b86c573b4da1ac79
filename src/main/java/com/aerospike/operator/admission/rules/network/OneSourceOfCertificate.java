package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** The certificate comes from a Secret or from a file of the operator. */
final class OneSourceOfCertificate implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-10";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        ClientCertificates.needed(cluster).ifPresent(certificate -> {
            if ((certificate.secretCertSource == null) == (certificate.certPathInOperator == null)) {
                report.deny(
                        ClientCertificates.PATH,
                        "either `secretCertSource` or `certPathInOperator` must be set in `operatorClientCertSpec` but"
                                + " not both",
                        "keep one of them");
            }
        });
    }
}
