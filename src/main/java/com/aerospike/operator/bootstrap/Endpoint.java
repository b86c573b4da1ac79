package com.aerospike.operator.bootstrap;

import java.net.InetAddress;
import java.util.List;

/** Addresses and port that a server advertises for one kind of access. */
public record Endpoint(EndpointKind kind, List<String> addresses, int port) {

    public Endpoint {
        addresses = List.copyOf(addresses);
    }

    /** {@code ip:port}, IPv6 in brackets; what is no IP literal (a node label may hold a name) is left out. */
    public List<String> hostPorts() {
        return addresses.stream()
                .filter(Endpoint::isIpLiteral)
                .map(ip -> ip.contains(":") ? "[" + ip + "]:" + port : ip + ":" + port)
                .toList();
    }

    private static boolean isIpLiteral(String address) {
        try {
            InetAddress.ofLiteral(address);
            return true;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
