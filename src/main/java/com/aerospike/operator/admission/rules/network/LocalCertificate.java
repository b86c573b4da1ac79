package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.OperatorFiles;

/** The operator's certificate where it is a file in its container, and servers ask for certain names. */
final class LocalCertificate {

    static final FieldPath PATH = ClientCertificates.PATH.fields("certPathInOperator", "clientCertPath");

    private LocalCertificate() {}

    static OperatorFiles.Certificate of(ClusterView cluster) {
        return ClientCertificates.needed(cluster)
                .filter(given -> ClientCertificates.askedByName(cluster) && given.certPathInOperator != null)
                .map(given -> given.certPathInOperator.clientCertPath)
                .filter(ClientCertificates::isGiven)
                .map(cluster.operatorFiles()::certificateAt)
                .orElseGet(OperatorFiles.Certificate.OutOfSight::new);
    }
}
