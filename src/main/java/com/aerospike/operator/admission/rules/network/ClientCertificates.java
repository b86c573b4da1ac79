package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.api.v1.OperatorClientCert;
import java.util.Optional;

/** What the rules on the operator's own certificate share. It is needed when servers ask clients for one. */
public final class ClientCertificates {

    static final FieldPath PATH = FieldPath.spec("operatorClientCert");

    private ClientCertificates() {}

    public static ConfigCursor parameter(ClusterView cluster) {
        return cluster.config().at("network", "service", "tls-authenticate-client");
    }

    /** Whether servers turn away clients without a certificate. False may be written as word or as truth value. */
    static boolean asked(ClusterView cluster) {
        ConfigCursor clients = parameter(cluster);
        return clients.exists() && !isOff(clients);
    }

    /** Whether servers accept certificates of some names only. */
    public static boolean askedByName(ClusterView cluster) {
        return parameter(cluster).value().isArray();
    }

    /** The operator's certificate, if it is needed and there. */
    static Optional<OperatorClientCert> needed(ClusterView cluster) {
        return asked(cluster) ? Optional.ofNullable(cluster.spec().operatorClientCert) : Optional.empty();
    }

    static boolean isGiven(String text) {
        return text != null && !text.isEmpty();
    }

    private static boolean isOff(ConfigCursor clients) {
        return clients.text().filter("false"::equals).isPresent()
                || (clients.value().isBoolean() && !clients.isTrue());
    }
}
