package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.SecretCertSource;

/** Which of the two would count is not defined. */
final class SecretHasOneSourceOfAuthorities implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-12";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        ClientCertificates.needed(cluster).ifPresent(certificate -> {
            SecretCertSource secret = certificate.secretCertSource;
            if (secret != null && ClientCertificates.isGiven(secret.caCertsFilename) && secret.caCertsSource != null) {
                report.deny(
                        ClientCertificates.PATH.field("secretCertSource"),
                        "both `caCertsFilename` or `caCertsSource` cannot be set in `secretCertSource`",
                        "keep one of them");
            }
        });
    }
}
