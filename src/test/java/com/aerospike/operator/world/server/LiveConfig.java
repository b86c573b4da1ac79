package com.aerospike.operator.world.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node's configuration while it runs: the file at first, then what set-config and log-set made of it. Lost at a
 * restart.
 */
final class LiveConfig {

    /** Where a log goes, with the level of each context. */
    record Sink(String name, Map<String, String> levels) {}

    private final ConfigSection service;
    private final ConfigSection network;
    private final ConfigSection security;
    private final ConfigSection xdr = new ConfigSection();
    private final Map<String, ConfigSection> namespaces = new LinkedHashMap<>();
    private final Map<String, ConfigSection> sets = new LinkedHashMap<>();
    private final Map<String, ConfigSection> datacenters = new LinkedHashMap<>();
    private final List<Sink> sinks = new ArrayList<>();
    private final boolean secured;

    LiveConfig(ObjectNode tree) {
        service = ConfigSection.of(object(tree, "service"), true);
        network = ConfigSection.of(object(tree, "network"), false);
        security = ConfigSection.of(object(tree, "security"), false);
        secured = tree.has("security");
        serviceDefaults();
        for (var each : tree.path("namespaces")) {
            addNamespace((ObjectNode) each);
        }
        for (var each : tree.path("xdr").path("dcs")) {
            var datacenter = object(each).deepCopy();
            var name = datacenter.remove("name").asText();
            datacenter.remove("namespaces");
            datacenters.put(name, ConfigSection.of(datacenter, false));
            for (var shipped : each.path("namespaces")) {
                var namespace = object(shipped).deepCopy();
                var key = datacenterNamespace(name, namespace.remove("name").asText());
                datacenters.put(key, ConfigSection.of(namespace, false));
            }
        }
        for (var each : tree.path("logging")) {
            addSink((ObjectNode) each);
        }
    }

    private void serviceDefaults() {
        service.putIfAbsent("cluster-name", "null");
        service.putIfAbsent("migrate-fill-delay", "0");
        service.putIfAbsent("migrate-threads", "1");
        service.putIfAbsent("proto-fd-max", "15000");
        service.putIfAbsent("stay-quiesced", "false");
    }

    private void addNamespace(ObjectNode each) {
        var tree = each.deepCopy();
        var name = tree.remove("name").asText();
        for (var set : tree.path("sets")) {
            var named = object(set).deepCopy();
            sets.put(name + "/" + named.remove("name").asText(), ConfigSection.of(named, true));
        }
        tree.remove("sets");
        var section = ConfigSection.of(tree, true);
        section.putIfAbsent("rack-id", "0");
        section.putIfAbsent("replication-factor", "2");
        section.putIfAbsent("strong-consistency", "false");
        section.putIfAbsent("default-ttl", "0");
        section.putIfAbsent("active-rack", "0");
        section.putIfAbsent("ignore-migrate-fill-delay", "false");
        section.putIfAbsent("storage-engine", "memory");
        namespaces.put(name, section);
    }

    private void addSink(ObjectNode each) {
        var levels = new LinkedHashMap<String, String>();
        each.properties().forEach(entry -> {
            if (!entry.getKey().equals("name")) {
                levels.put(entry.getKey(), entry.getValue().asText());
            }
        });
        var name = each.path("name").asText();
        sinks.add(new Sink(name.equals("console") ? "stderr" : name, levels));
    }

    private static ObjectNode object(ObjectNode tree, String key) {
        return object(tree.path(key));
    }

    private static ObjectNode object(JsonNode node) {
        return node instanceof ObjectNode found ? found : JsonNodeFactory.instance.objectNode();
    }

    static String datacenterNamespace(String datacenter, String namespace) {
        return datacenter + "/" + namespace;
    }

    ConfigSection service() {
        return service;
    }

    ConfigSection network() {
        return network;
    }

    ConfigSection security() {
        return security;
    }

    ConfigSection xdr() {
        return xdr;
    }

    boolean secured() {
        return secured;
    }

    List<String> namespaceNames() {
        return List.copyOf(namespaces.keySet());
    }

    Optional<ConfigSection> namespace(String name) {
        return Optional.ofNullable(namespaces.get(name));
    }

    Optional<NamespaceSettings> namespaceSettings(String name) {
        return namespace(name).map(section -> NamespaceSettings.of(name, section));
    }

    /** Made when missing, as the server does. */
    ConfigSection set(String namespace, String set) {
        return sets.computeIfAbsent(namespace + "/" + set, ignored -> new ConfigSection());
    }

    List<String> setNames(String namespace) {
        return sets.keySet().stream()
                .filter(key -> key.startsWith(namespace + "/"))
                .map(key -> key.substring(namespace.length() + 1))
                .toList();
    }

    Map<String, ConfigSection> datacenters() {
        return datacenters;
    }

    List<Sink> sinks() {
        return sinks;
    }
}
