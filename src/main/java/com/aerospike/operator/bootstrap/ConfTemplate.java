package com.aerospike.operator.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configuration text of a rack, with placeholders for what differs between its pods.
 *
 * <p>Invariants of {@link #fill}: every change is bound to its section, so that equal words elsewhere (a set named
 * heartbeat, a port of another listener) stay as they are; lines that are not changed keep every byte; the order of
 * inserted lines is that of AKO's init container, newest on top, because a pod that it started must show no difference.
 */
public record ConfTemplate(String text) {

    private static final String NODE_ID = "ENV_NODE_ID";
    private static final String GAP = "    ";
    private static final String SUBSECTION_INDENT = "        ";
    private static final List<String> SERVICE = List.of("network", "service");
    private static final List<String> HEARTBEAT = List.of("network", "heartbeat");
    private static final List<String> FABRIC = List.of("network", "fabric");

    // A parameter has four blanks behind its key, a section header one: so a value that ends in a brace is no header.
    private static final Pattern SECTION = Pattern.compile("[^\\s#]+(?: \\S.*)? \\{");

    /** The final text for one pod. */
    public String fill(PodFacts facts) {
        var lines = new ArrayList<String>();
        var section = new ArrayList<String>();
        for (String line : text.split("\n", -1)) {
            String trimmed = line.strip();
            if (enter(section, trimmed)) {
                lines.add(line);
                lines.addAll(onTopOf(section, facts));
            } else if (leave(section, trimmed)) {
                lines.add(line);
            } else {
                lines.addAll(substituted(section, line, facts));
            }
        }
        return String.join("\n", lines)
                .replace(NODE_ID, facts.nodeId())
                // Admission writes LDAP patterns this way, so that no shell can take them for its own variables.
                .replace("$${_DNE}{un}", "${un}")
                .replace("$${_DNE}{dn}", "${dn}");
    }

    /** Devices of all namespaces, shadow devices included, as paths in the server container. */
    public Set<String> namespaceDevices() {
        var devices = new LinkedHashSet<String>();
        var section = new ArrayList<String>();
        for (String line : text.split("\n", -1)) {
            String trimmed = line.strip();
            if (enter(section, trimmed) || leave(section, trimmed)) {
                continue;
            }
            String[] words = trimmed.split("\\s+");
            if (section.size() == 2
                    && section.getFirst().startsWith("namespace ")
                    && section.getLast().startsWith("storage-engine ")
                    && words[0].equals("device")) {
                devices.addAll(Arrays.asList(words).subList(1, words.length));
            }
        }
        return devices;
    }

    /** Without the text, which may hold secrets. */
    @Override
    public String toString() {
        return "ConfTemplate[" + text.length() + " characters]";
    }

    private static boolean enter(List<String> section, String trimmed) {
        if (!SECTION.matcher(trimmed).matches()) {
            return false;
        }
        section.add(trimmed.substring(0, trimmed.length() - 2));
        return true;
    }

    private static boolean leave(List<String> section, String trimmed) {
        if (!trimmed.equals("}") || section.isEmpty()) {
            return false;
        }
        section.removeLast();
        return true;
    }

    private static List<String> substituted(List<String> section, String line, PodFacts facts) {
        if (section.equals(SERVICE)) {
            return advertised(line, facts.endpoints());
        }
        boolean inNamespace = section.size() == 1 && section.getFirst().startsWith("namespace ");
        if (inNamespace && facts.rackId().isPresent() && key(line).equals("rack-id")) {
            return List.of(indent(line) + "rack-id" + GAP + facts.rackId().getAsInt());
        }
        return List.of(line);
    }

    private static List<String> advertised(String line, List<Endpoint> endpoints) {
        String key = key(line);
        for (var endpoint : endpoints) {
            var kind = endpoint.kind();
            if (line.strip().equals(kind.addressKey() + GAP + "<" + kind.addressKey() + ">")) {
                return endpoint.addresses().stream()
                        .map(address -> indent(line) + kind.addressKey() + GAP + address)
                        .toList();
            }
            if (key.equals(kind.portKey())) {
                return List.of(indent(line) + kind.portKey() + GAP + endpoint.port());
            }
        }
        return List.of(line);
    }

    private static List<String> onTopOf(List<String> section, PodFacts facts) {
        var added = new ArrayList<String>();
        if (section.equals(FABRIC)) {
            facts.fabricAddresses().forEach(ip -> added.add("address " + ip));
            facts.tlsFabricAddresses().forEach(ip -> added.add("tls-address " + ip));
            var ports = facts.network().ports();
            hostNetworkAddresses(facts, ports.fabric(), ports.tlsFabric()).forEach(added::add);
        } else if (section.equals(HEARTBEAT)) {
            var ports = facts.network().ports();
            for (String seed : facts.seeds()) {
                Stream.of(
                                seedLine("mesh-seed-address-port ", seed, ports.heartbeat()),
                                seedLine("tls-mesh-seed-address-port ", seed, ports.tlsHeartbeat()))
                        .flatMap(List::stream)
                        .forEach(added::add);
            }
            hostNetworkAddresses(facts, ports.heartbeat(), ports.tlsHeartbeat()).forEach(added::add);
        }
        return added.reversed().stream().map(line -> SUBSECTION_INDENT + line).toList();
    }

    private static List<String> seedLine(String key, String seed, int port) {
        return port == 0 ? List.of() : List.of(key + seed + " " + port);
    }

    // With the host's network the server sees all the node's interfaces and must be told which one belongs to the pod.
    private static Stream<String> hostNetworkAddresses(PodFacts facts, int port, int tlsPort) {
        if (!facts.network().hostNetwork()) {
            return Stream.empty();
        }
        String ip = facts.place().podIp();
        return Stream.concat(
                port == 0 ? Stream.empty() : Stream.of("address " + ip),
                tlsPort == 0 ? Stream.empty() : Stream.of("tls-address " + ip));
    }

    private static String key(String line) {
        return line.strip().split("\\s", 2)[0];
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
