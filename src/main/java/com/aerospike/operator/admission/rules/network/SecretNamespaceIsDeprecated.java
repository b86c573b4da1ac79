package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.OperatorClientCert;

/** Secrets belong to the namespace of the cluster. */
final class SecretNamespaceIsDeprecated implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-17";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        OperatorClientCert certificate = cluster.spec().operatorClientCert;
        if (certificate == null || certificate.secretCertSource == null) {
            return;
        }
        FieldPath source = ClientCertificates.PATH.field("secretCertSource");
        if (ClientCertificates.isGiven(certificate.secretCertSource.secretNamespace)) {
            report.warn(source.field("secretNamespace"), "secretNamespace is deprecated");
        }
        if (certificate.secretCertSource.caCertsSource != null
                && ClientCertificates.isGiven(certificate.secretCertSource.caCertsSource.secretNamespace)) {
            report.warn(source.fields("caCertsSource", "secretNamespace"), "secretNamespace is deprecated");
        }
    }
}
