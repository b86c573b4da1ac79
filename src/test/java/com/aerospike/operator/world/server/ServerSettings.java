package com.aerospike.operator.world.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a server process takes from its configuration file at start and never changes afterwards.
 *
 * @param nodeId from {@code service.node-id}
 * @param tls certificate files, when a TLS port is configured
 * @param seeds host names of the mesh, as written
 * @param defaultPasswordFile password of the first administrator
 */
public record ServerSettings(
        OptionalLong nodeId,
        String clusterName,
        Optional<Endpoint> clear,
        Optional<Endpoint> tls,
        OptionalInt adminPort,
        OptionalInt adminTlsPort,
        Optional<TlsFiles> tlsFiles,
        Set<String> seeds,
        boolean secured,
        Optional<Path> defaultPasswordFile) {

    /** A service port with what it advertises; empty lists mean the node's own address. */
    public record Endpoint(
            int port,
            List<String> accessAddresses,
            int accessPort,
            List<String> alternateAddresses,
            int alternatePort) {}

    /** The TLS block of the service, with the client check it asks for. */
    public record TlsFiles(
            String name, Path certificate, Path key, Optional<Path> authorities, boolean wantsClientCertificate) {}

    /** @throws IllegalArgumentException when a real server would refuse the file and end */
    public static ServerSettings of(ObjectNode tree) {
        var service = tree.path("service");
        var network = tree.path("network");
        if (tree.path("namespaces").isEmpty()) {
            throw new IllegalArgumentException("The configuration has no namespace");
        }
        var clear = endpoint(network.path("service"), "");
        var tls = endpoint(network.path("service"), "tls-");
        if (clear.isEmpty() && tls.isEmpty()) {
            throw new IllegalArgumentException("The configuration has no network.service port");
        }
        return new ServerSettings(
                nodeId(service),
                service.path("cluster-name").asText("null"),
                clear,
                tls,
                port(network.path("admin"), "port"),
                port(network.path("admin"), "tls-port"),
                tlsFiles(network),
                seeds(network.path("heartbeat")),
                tree.has("security"),
                Optional.of(tree.path("security").path("default-password-file").asText(""))
                        .filter(text -> !text.isEmpty())
                        .map(Path::of));
    }

    private static OptionalLong nodeId(JsonNode service) {
        var text = service.path("node-id").asText("");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.matches("[0-9a-fA-F]{1,16}")) {
            throw new IllegalArgumentException("node-id '" + text + "' is not hexadecimal");
        }
        return OptionalLong.of(Long.parseUnsignedLong(text, 16));
    }

    private static OptionalInt port(JsonNode section, String key) {
        return section.has(key) ? OptionalInt.of(section.get(key).asInt()) : OptionalInt.empty();
    }

    private static Optional<Endpoint> endpoint(JsonNode service, String prefix) {
        var port = port(service, prefix + "port");
        if (port.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Endpoint(
                port.getAsInt(),
                texts(service, prefix + "access-address"),
                service.path(prefix + "access-port").asInt(port.getAsInt()),
                texts(service, prefix + "alternate-access-address"),
                service.path(prefix + "alternate-access-port").asInt(port.getAsInt())));
    }

    // A value of one is written either way: access-address: x, or access-addresses: [x].
    private static List<String> texts(JsonNode section, String singular) {
        var found = new ArrayList<String>();
        for (var key : List.of(singular, singular + "s", singular + "es")) {
            var value = section.path(key);
            if (value.isArray()) {
                value.forEach(each -> found.add(each.asText()));
            } else if (value.isValueNode() && !value.isMissingNode()) {
                found.add(value.asText());
            }
        }
        return List.copyOf(found);
    }

    private static Set<String> seeds(JsonNode heartbeat) {
        var hosts = new LinkedHashSet<String>();
        for (var key : List.of("mesh-seed-address-port", "tls-mesh-seed-address-port")) {
            for (var seed : texts(heartbeat, key)) {
                hosts.add(seed.replaceFirst("[: ]\\d+$", ""));
            }
        }
        return hosts;
    }

    private static Optional<TlsFiles> tlsFiles(JsonNode network) {
        var name = network.path("service").path("tls-name").asText("");
        for (var block : network.path("tls")) {
            if (block.path("name").asText().equals(name)) {
                var clients = texts(network.path("service"), "tls-authenticate-client");
                // Absent means "any": a server asks for a client certificate unless told not to.
                return Optional.of(new TlsFiles(
                        name,
                        Path.of(block.path("cert-file").asText()),
                        Path.of(block.path("key-file").asText()),
                        Optional.of(block.path("ca-file").asText(""))
                                .filter(text -> !text.isEmpty())
                                .map(Path::of),
                        !clients.equals(List.of("false"))));
            }
        }
        return Optional.empty();
    }
}
