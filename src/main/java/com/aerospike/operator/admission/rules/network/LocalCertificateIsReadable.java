package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.OperatorFiles.Certificate;

/**
 * Servers would turn the operator away, and nobody would see why. Only the webhooks look: elsewhere the operator's files
 * are not there, and a Secret that is not mounted for a moment is no reason to leave a running cluster alone.
 */
final class LocalCertificateIsReadable implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-15";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        switch (LocalCertificate.of(cluster)) {
            case Certificate.OutOfSight ignored -> {}
            case Certificate.Readable ignored -> {}
            case Certificate.Unreadable unreadable ->
                report.deny(
                        LocalCertificate.PATH,
                        "the operator cannot read its certificate: " + unreadable.why(),
                        "mount the certificate into the operator's container, or use secretCertSource");
        }
    }
}
