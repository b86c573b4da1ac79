package com.aerospike.operator.world.kubelet;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a server program finds when it starts.
 *
 * @param address where it must listen; nobody else does
 * @param configuration text of {@code /etc/aerospike/aerospike.conf}
 * @param root the container's file system
 */
public record ServerStart(
        String namespace,
        String pod,
        InetAddress address,
        String image,
        String configuration,
        Path root,
        Map<String, String> env) {

    @Override
    public String toString() {
        return "ServerStart[" + namespace + "/" + pod + " at " + address.getHostAddress() + " with " + image + "]";
    }
}
