package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** The operator is a client, too. */
final class OperatorHasCertificate implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-08";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (ClientCertificates.asked(cluster) && cluster.spec().operatorClientCert == null) {
            report.deny(
                    ClientCertificates.PATH,
                    "operator client cert is not specified",
                    "give spec.operatorClientCert, or set tls-authenticate-client: \"false\"");
        }
    }
}
