package com.aerospike.operator.cluster.intent;

/** The ports a server may listen on, each with the place of its number in the configuration's network section. */
public enum ServerPort {
    SERVICE("service", "service", "port"),
    TLS_SERVICE("tls-service", "service", "tls-port"),
    ADMIN("admin", "admin", "port"),
    TLS_ADMIN("tls-admin", "admin", "tls-port"),
    HEARTBEAT("heartbeat", "heartbeat", "port"),
    TLS_HEARTBEAT("tls-heartbeat", "heartbeat", "tls-port"),
    FABRIC("fabric", "fabric", "port"),
    TLS_FABRIC("tls-fabric", "fabric", "tls-port"),
    INFO("info", "info", "port");

    private final String portName;
    private final String section;
    private final String key;

    ServerPort(String portName, String section, String key) {
        this.portName = portName;
        this.section = section;
        this.key = key;
    }

    /** Name of the container port and of the service port. */
    public String portName() {
        return portName;
    }

    String section() {
        return section;
    }

    String key() {
        return key;
    }

    /** Whether clients and tools outside the cluster use it; heartbeat and fabric are between servers. */
    public boolean forClients() {
        return switch (this) {
            case SERVICE, TLS_SERVICE, ADMIN, TLS_ADMIN, INFO -> true;
            case HEARTBEAT, TLS_HEARTBEAT, FABRIC, TLS_FABRIC -> false;
        };
    }
}
