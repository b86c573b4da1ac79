package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.CaCertsSource;
import com.aerospike.operator.api.v1.OperatorClientCert;

/** A source without a Secret is none. */
final class CertificateSecretIsNamed implements ClusterRule {

    @Override
    public String id() {
        return "V-CRD-14";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        OperatorClientCert certificate = cluster.spec().operatorClientCert;
        if (certificate == null || certificate.secretCertSource == null) {
            return;
        }
        FieldPath path = FieldPath.spec("operatorClientCert", "secretCertSource");
        if (certificate.secretCertSource.secretName == null) {
            report.deny(path.field("secretName"), "Required value", "name the Secret");
        }
        CaCertsSource authorities = certificate.secretCertSource.caCertsSource;
        if (authorities != null && authorities.secretName == null) {
            report.deny(path.fields("caCertsSource", "secretName"), "Required value", "name the Secret");
        }
    }
}
