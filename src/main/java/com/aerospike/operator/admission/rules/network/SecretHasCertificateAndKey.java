package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.SecretCertSource;

/** A certificate is of no use without its key. */
final class SecretHasCertificateAndKey implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-11";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        ClientCertificates.needed(cluster).ifPresent(certificate -> {
            SecretCertSource secret = certificate.secretCertSource;
            if (secret != null
                    && ClientCertificates.isGiven(secret.clientCertFilename)
                            != ClientCertificates.isGiven(secret.clientKeyFilename)) {
                report.deny(
                        ClientCertificates.PATH.field("secretCertSource"),
                        "both `clientCertFilename` and `clientKeyFilename` should be either set or not set in"
                                + " `secretCertSource`",
                        "add the missing one");
            }
        });
    }
}
