package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.OperatorFiles.Certificate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Servers that accept some names only must accept the operator's. Checked by the webhooks alone, as V-NET-15 is. */
final class LocalCertificateIsExpected implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-16";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        switch (LocalCertificate.of(cluster)) {
            case Certificate.OutOfSight ignored -> {}
            case Certificate.Unreadable ignored -> {}
            case Certificate.Readable certificate -> compare(cluster, certificate.names(), report);
        }
    }

    private static void compare(ClusterView cluster, List<String> names, Report report) {
        var clients = ClientCertificates.parameter(cluster);
        Set<String> expected = new HashSet<>();
        for (JsonNode client : clients.value()) {
            expected.add(client.asText());
        }
        if (!names.isEmpty() && names.stream().noneMatch(expected::contains)) {
            report.deny(
                    clients.path(),
                    "tls-authenticate-client doesn't contain name from Operator's certificate, which has "
                            + String.join(", ", names),
                    "add one of these names");
        }
    }
}
