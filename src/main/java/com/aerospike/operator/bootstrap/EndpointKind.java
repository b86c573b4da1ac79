package com.aerospike.operator.bootstrap;

/** The four ways in which a server tells clients where to reach it, by their prefix in the configuration. */
public enum EndpointKind {
    ACCESS("access", false),
    ALTERNATE_ACCESS("alternate-access", false),
    TLS_ACCESS("tls-access", true),
    TLS_ALTERNATE_ACCESS("tls-alternate-access", true);

    private final String prefix;
    private final boolean tls;

    EndpointKind(String prefix, boolean tls) {
        this.prefix = prefix;
        this.tls = tls;
    }

    public boolean tls() {
        return tls;
    }

    /** For example {@code tls-access-address}. */
    String addressKey() {
        return prefix + "-address";
    }

    /** For example {@code tls-access-port}. */
    String portKey() {
        return prefix + "-port";
    }

    EndpointPlan plan(NetworkPlan network) {
        return switch (this) {
            case ACCESS -> network.access();
            case ALTERNATE_ACCESS -> network.alternateAccess();
            case TLS_ACCESS -> network.tlsAccess();
            case TLS_ALTERNATE_ACCESS -> network.tlsAlternateAccess();
        };
    }

    /** The server's own port behind this endpoint; 0 when that listener is off. */
    int serverPort(Ports ports) {
        return tls ? ports.tlsService() : ports.service();
    }

    int nodePort(NodePorts ports) {
        return tls ? ports.tlsService() : ports.service();
    }

    String nodePortName() {
        return tls ? "tls-service" : "service";
    }

    @Override
    public String toString() {
        return prefix;
    }
}
