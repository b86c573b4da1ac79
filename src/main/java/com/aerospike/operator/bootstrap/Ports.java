package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Ports of {@code aerospikeConfig.network} of the whole cluster (racks may not differ in them). 0 means the listener is
 * off; a TLS port counts only together with a {@code tls-name}, otherwise it must be given as 0.
 */
@RegisterForReflection
public record Ports(
        int service,
        int tlsService,
        int admin,
        int tlsAdmin,
        int heartbeat,
        int tlsHeartbeat,
        int fabric,
        int tlsFabric) {

    public static final Ports NONE = new Ports(0, 0, 0, 0, 0, 0, 0, 0);
}
