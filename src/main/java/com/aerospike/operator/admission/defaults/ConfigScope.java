package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Findings;
import com.aerospike.operator.api.v1.OperatorClientCert;
import com.aerospike.operator.api.v1.RackConfig;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a step on a configuration needs to know besides the configuration.
 *
 * @param rackId of the rack whose merged configuration it is; empty for the cluster's own
 * @param path of the configuration the user would have to change
 * @param prefix in front of every message
 */
record ConfigScope(Draft draft, OptionalInt rackId, FieldPath path, String prefix, Findings findings) {

    String clusterName() {
        return draft.name();
    }

    boolean isRackAware(String namespace) {
        RackConfig racks = draft.spec().rackConfig;
        return racks.namespaces != null && racks.namespaces.contains(namespace);
    }

    Optional<String> operatorTlsName() {
        OperatorClientCert certificate = draft.spec().operatorClientCert;
        return Optional.ofNullable(certificate)
                .map(given -> given.tlsClientName)
                .filter(name -> !name.isEmpty());
    }

    void deny(String rule, FieldPath at, String message, String fix) {
        findings.of(rule).deny(at, prefix + message, fix);
    }
}
