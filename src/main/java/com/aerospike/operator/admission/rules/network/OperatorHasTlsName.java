package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.OperatorClientCert;

/** Servers that know clients by name must know the operator. */
final class OperatorHasTlsName implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-09";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        OperatorClientCert certificate = cluster.spec().operatorClientCert;
        if (ClientCertificates.askedByName(cluster)
                && certificate != null
                && !ClientCertificates.isGiven(certificate.tlsClientName)) {
            report.deny(
                    ClientCertificates.PATH.field("tlsClientName"),
                    "operator TLSClientName is not specified",
                    "give the name in the operator's certificate");
        }
    }
}
