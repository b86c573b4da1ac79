package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.CertPathInOperator;
import com.aerospike.operator.api.v1.SecretCertSource;

/** Authorities alone do not let the operator in. */
final class CertificateIsNamed implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-14";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        ClientCertificates.needed(cluster).ifPresent(certificate -> {
            SecretCertSource secret = certificate.secretCertSource;
            CertPathInOperator files = certificate.certPathInOperator;
            boolean inSecret = secret != null && ClientCertificates.isGiven(secret.clientCertFilename);
            boolean inFile = files != null && ClientCertificates.isGiven(files.clientCertPath);
            if (!inSecret && !inFile) {
                report.deny(
                        ClientCertificates.PATH,
                        "operator client cert is not configured",
                        "name the certificate and its key");
            }
        });
    }
}
