package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.CertPathInOperator;

/** A certificate is of no use without its key. */
final class FilesHaveCertificateAndKey implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-13";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        ClientCertificates.needed(cluster).ifPresent(certificate -> {
            CertPathInOperator files = certificate.certPathInOperator;
            if (files != null
                    && ClientCertificates.isGiven(files.clientCertPath)
                            != ClientCertificates.isGiven(files.clientKeyPath)) {
                report.deny(
                        ClientCertificates.PATH.field("certPathInOperator"),
                        "both `clientCertPath` and `clientKeyPath` should be either set or not set in"
                                + " `certPathInOperator`",
                        "add the missing one");
            }
        });
    }
}
