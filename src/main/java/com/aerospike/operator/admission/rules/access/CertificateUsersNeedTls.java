package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.ConfigCursor;

/** A certificate can only be shown over TLS. */
final class CertificateUsersNeedTls implements ClusterRule {

    @Override
    public String id() {
        return "V-ACL-31";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        ConfigCursor name = cluster.config().at("network", "service", "tls-name");
        if (cluster.hasCertificateUsers() && name.filledText().isEmpty()) {
            report.deny(
                    name.path(),
                    "PKIOnly authMode requires Aerospike cluster to be mTLS enabled",
                    "give network.service a tls-name and a tls-port");
        }
    }
}
