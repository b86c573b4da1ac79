package com.aerospike.operator.node;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a node listens.
 *
 * @param host IP address or DNS name, without brackets
 * @param port service port, clear or TLS
 * @param tlsName name the node's certificate must carry; without one the host itself must be in it. Only used with TLS.
 */
public record NodeAddress(String host, int port, Optional<String> tlsName) {

    public NodeAddress {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(tlsName, "tlsName");
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("Not a node address: host '" + host + "', port " + port);
        }
    }

    public static NodeAddress clear(String host, int port) {
        return new NodeAddress(host, port, Optional.empty());
    }

    public static NodeAddress tls(String host, int port, String tlsName) {
        return new NodeAddress(host, port, Optional.of(tlsName));
    }

    /** The name expected in the certificate. */
    String expectedName() {
        return tlsName.orElse(host);
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
