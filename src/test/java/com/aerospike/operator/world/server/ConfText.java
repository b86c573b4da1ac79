package com.aerospike.operator.world.server;

import java.util.ArrayList;
import java.util.List;

/** Writes small configuration files for tests, in the form the bootstrap leaves behind. */
public final class ConfText {

    private final String clusterName;
    private final String nodeId;
    private final List<String> seeds = new ArrayList<>();
    private final List<String> namespaces = new ArrayList<>();
    private final List<String> service = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private String networkService = "        port    3000\n";

    private ConfText(String clusterName, String nodeId) {
        this.clusterName = clusterName;
        this.nodeId = nodeId;
    }

    public static ConfText of(String clusterName, String nodeId) {
        return new ConfText(clusterName, nodeId);
    }

    public ConfText seed(String host) {
        seeds.add(host);
        return this;
    }

    public ConfText service(String key, String value) {
        service.add("    " + key + "    " + value + "\n");
        return this;
    }

    public ConfText networkService(String lines) {
        networkService = lines;
        return this;
    }

    /** An additional section, such as {@code security { }}. */
    public ConfText section(String text) {
        sections.add(text + "\n");
        return this;
    }

    public ConfText memory(String name, int replicationFactor, String... lines) {
        return namespace(
                name,
                replicationFactor,
                "    storage-engine memory {\n        data-size    1073741824\n    }\n",
                lines);
    }

    public ConfText device(String name, int replicationFactor, String... lines) {
        return namespace(
                name, replicationFactor, "    storage-engine device {\n        device    /dev/d1\n    }\n", lines);
    }

    private ConfText namespace(String name, int replicationFactor, String storage, String... lines) {
        var text = new StringBuilder("namespace " + name + " {\n    replication-factor    " + replicationFactor + "\n");
        for (var line : lines) {
            text.append("    ").append(line).append('\n');
        }
        namespaces.add(text.append(storage).append("}\n").toString());
        return this;
    }

    public String text() {
        var heartbeat = new StringBuilder("    heartbeat {\n");
        seeds.forEach(seed ->
                heartbeat.append("        mesh-seed-address-port ").append(seed).append(" 3002\n"));
        heartbeat.append("        mode    mesh\n        port    3002\n    }\n");
        return "logging {\n    console {\n        context any    info\n    }\n}\n"
                + String.join("", namespaces)
                + "network {\n    fabric {\n        port    3001\n    }\n"
                + heartbeat
                + "    service {\n"
                + networkService
                + "    }\n}\nservice {\n    cluster-name    " + clusterName + "\n    node-id    " + nodeId + "\n"
                + String.join("", service)
                + "}\n"
                + String.join("", sections);
    }
}
