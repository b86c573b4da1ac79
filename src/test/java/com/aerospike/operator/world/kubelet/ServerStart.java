package com.aerospike.operator.world.kubelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a server program finds when it starts.
 *
 * @param address where it must listen; nobody else does
 * @param configuration text of {@code /etc/aerospike/aerospike.conf}
 * @param root the container's file system
 * @param output takes lines that the program prints
 */
public record ServerStart(
        String namespace,
        String pod,
        InetAddress address,
        String image,
        String configuration,
        Path root,
        Map<String, String> env,
        Consumer<String> output) {

    private static final String CONFIGURATION = "etc/aerospike/aerospike.conf";

    /** The configuration file as it is now, which is what a restarted program finds. */
    public String configurationNow() {
        try {
            return Files.readString(root.resolve(CONFIGURATION));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the configuration of pod " + namespace + "/" + pod, e);
        }
    }

    @Override
    public String toString() {
        return "ServerStart[" + namespace + "/" + pod + " at " + address.getHostAddress() + " with " + image + "]";
    }
}
