package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.network.ClientCertificates;

/** Servers that ask for no certificate cannot recognise such users. */
final class CertificateUsersAreAsked implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-32";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        ConfigCursor clients = ClientCertificates.parameter(cluster);
        if (cluster.hasCertificateUsers()
                && clients.exists()
                && clients.value().asText().equals("false")) {
            report.deny(
                    clients.path(),
                    "tls-authenticate-client cannot be 'false' with PKIOnly authMode",
                    "remove the parameter or set it to any");
        }
    }
}
