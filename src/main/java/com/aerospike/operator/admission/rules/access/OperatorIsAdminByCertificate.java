package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.network.ClientCertificates;

/** The name in the certificate is the user that logs in. */
final class OperatorIsAdminByCertificate implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-33";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        boolean admin = cluster.spec().operatorClientCert != null
                && Accounts.ADMIN.equals(cluster.spec().operatorClientCert.tlsClientName);
        if (cluster.hasCertificateUsers() && ClientCertificates.askedByName(cluster) && !admin) {
            report.deny(
                    FieldPath.spec("operatorClientCert", "tlsClientName"),
                    "PKIOnly authMode requires operator tlsClientName to be 'admin'",
                    "use a certificate for the name admin");
        }
    }
}
