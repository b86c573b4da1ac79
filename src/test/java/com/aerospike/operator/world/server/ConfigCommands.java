package com.aerospike.operator.world.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reading and changing the running configuration. */
final class ConfigCommands {

    private static final Set<String> QUALIFIERS =
            Set.of("context", "namespace", "id", "set", "dc", "action", "role", "user");

    private static final String NODE_ADDRESS_PORT = "node-address-port";
    private static final String REPORT_DATA_OP = "log.report-data-op";
    private static final List<String> ITEMS = List.of("ignore-bin", "ignore-set", "ship-bin", "ship-set");

    private ConfigCommands() {}

    static void addTo(Map<String, InfoService.Command> commands) {
        commands.put("get-config", ConfigCommands::getConfig);
        commands.put("set-config", ConfigCommands::setConfig);
    }

    private static String getConfig(InfoRequest request) {
        var process = request.process();
        var config = process.config();
        var enterprise = !process.program().community();
        return switch (request.parameter("context").orElse("")) {
            case "service" -> config.service().print();
            case "network" -> config.network().print();
            case "security" -> enterprise ? config.security().print() : "";
            case "namespace" ->
                request.namespace()
                        .flatMap(config::namespace)
                        .map(ConfigSection::print)
                        .orElseGet(() -> process.dialect().namespaceNotFound());
            case "xdr" -> enterprise ? xdr(request) : "";
            default -> process.dialect().badContext();
        };
    }

    private static String xdr(InfoRequest request) {
        var config = request.process().config();
        var dc = request.parameter("dc");
        if (dc.isPresent()) {
            var key = request.namespace()
                    .map(name -> LiveConfig.datacenterNamespace(dc.get(), name))
                    .orElse(dc.get());
            return Optional.ofNullable(config.datacenters().get(key))
                    .map(ConfigSection::print)
                    .orElse("ERROR:4:invalid dc");
        }
        var names = config.datacenters().keySet().stream()
                .filter(key -> !key.contains("/"))
                .toList();
        return "dcs=" + String.join(",", names) + ";src-id="
                + config.xdr().text("src-id").orElse("0") + ";trace-sample=0";
    }

    private static String setConfig(InfoRequest request) {
        var process = request.process();
        var dialect = process.dialect();
        if (process.faults().refusesThisSetConfig()) {
            return dialect.badSetConfig();
        }
        if (request.parameter("context").isEmpty()) {
            return dialect.missing("context");
        }
        return switch (request.parameter("context").get()) {
            case "service" -> apply(request, "service", process.config().service());
            case "network" -> apply(request, "network", process.config().network());
            case "security" -> process.program().community() ? dialect.enterpriseOnly() : setSecurity(request);
            case "xdr" -> process.program().community() ? dialect.enterpriseOnly() : setXdr(request);
            case "namespace" -> setNamespace(request);
            default -> dialect.badContext();
        };
    }

    private static String setNamespace(InfoRequest request) {
        var config = request.process().config();
        var section = request.namespace().flatMap(config::namespace);
        if (section.isEmpty()) {
            return request.dialect().namespaceNotFound();
        }
        var set = request.parameter("set");
        return set.isPresent()
                ? apply(request, "set", config.set(request.namespace().orElseThrow(), set.get()))
                : apply(request, "namespace", section.get());
    }

    // One setting per command: the first one that is known counts.
    private static String apply(InfoRequest request, String context, ConfigSection section) {
        var process = request.process();
        var strong = context.equals("namespace")
                ? Optional.of(section.flag("strong-consistency"))
                : Optional.<Boolean>empty();
        for (var setting : request.parameters().entrySet()) {
            if (!QUALIFIERS.contains(setting.getKey())
                    && SettableParameters.table().knows(context, setting.getKey())) {
                var accepted = SettableParameters.table()
                        .accepts(
                                context,
                                setting.getKey(),
                                setting.getValue(),
                                process.program().community(),
                                strong);
                if (!accepted) {
                    break;
                }
                section.put(fileKey(section, setting.getKey()), setting.getValue());
                return "ok";
            }
        }
        return process.dialect().badSetConfig();
    }

    // Storage settings are changed by their bare names but shown with their section's.
    private static String fileKey(ConfigSection section, String key) {
        var inStorage = "storage-engine." + key;
        if (key.startsWith("geo2dsphere-within-")) {
            return "geo2dsphere-within." + key.substring("geo2dsphere-within-".length());
        }
        return section.text(inStorage).isPresent() ? inStorage : key;
    }

    /** What has an {@code action}, and the items of lists, of which each command carries one. */
    private static String setXdr(InfoRequest request) {
        var config = request.process().config();
        var dc = request.parameter("dc");
        if (dc.isEmpty()) {
            return xdrAnswer(request, apply(request, "xdr", config.xdr()));
        }
        var action = request.parameter("action");
        var namespace = request.namespace();
        var key = namespace
                .map(name -> LiveConfig.datacenterNamespace(dc.get(), name))
                .orElse(dc.get());
        var peer = request.parameter(NODE_ADDRESS_PORT);
        if (action.isPresent() && peer.isEmpty()) {
            return namespace.isPresent() && !config.datacenters().containsKey(dc.get())
                    ? request.dialect().badXdrConfig()
                    : changeDatacenters(request, action.get(), key);
        }
        var section = Optional.ofNullable(config.datacenters().get(key));
        if (section.isEmpty()) {
            return request.dialect().badXdrConfig();
        }
        if (peer.isPresent()) {
            return changeList(request, section.get(), NODE_ADDRESS_PORT, peer.get(), action.orElse(""));
        }
        var item = ITEMS.stream()
                .filter(each -> request.parameter(each).isPresent())
                .findFirst();
        return namespace.isPresent() && item.isPresent()
                ? changeList(
                        request,
                        section.get(),
                        item.get(),
                        request.parameter(item.get()).get(),
                        "add")
                : xdrAnswer(request, apply(request, namespace.isPresent() ? "dc-namespace" : "dc", section.get()));
    }

    private static String xdrAnswer(InfoRequest request, String answer) {
        return answer.equals("ok") ? answer : request.dialect().badXdrConfig();
    }

    private static String changeDatacenters(InfoRequest request, String action, String key) {
        var datacenters = request.process().config().datacenters();
        var begins = request.namespace().isPresent() ? "add" : "create";
        var ends = request.namespace().isPresent() ? "remove" : "delete";
        if (action.equals(begins)) {
            datacenters.putIfAbsent(key, new ConfigSection());
            return "ok";
        }
        if (action.equals(ends) && datacenters.containsKey(key)) {
            datacenters.keySet().removeIf(each -> each.equals(key) || each.startsWith(key + "/"));
            return "ok";
        }
        return request.dialect().badXdrConfig();
    }

    private static String changeList(
            InfoRequest request, ConfigSection section, String key, String value, String action) {
        switch (action) {
            case "add" -> section.add(key, value);
            case "remove" -> section.remove(key, value);
            default -> {
                return request.dialect().badXdrConfig();
            }
        }
        return "ok";
    }

    /** The report can be limited to a namespace, a set, a role or a user, and then the switch is an item of a list. */
    private static String setSecurity(InfoRequest request) {
        var section = request.process().config().security();
        var switched = request.parameter(REPORT_DATA_OP);
        var subject = Optional.of(request.namespace().orElse("")
                        + request.parameter("set").map(set -> ":" + set).orElse(""))
                .filter(text -> !text.isEmpty());
        var role = request.parameter("role");
        var user = request.parameter("user");
        var item = subject.or(() -> role).or(() -> user);
        if (switched.isEmpty() || item.isEmpty()) {
            return apply(request, "security", section);
        }
        var list = REPORT_DATA_OP + (subject.isPresent() ? "" : role.isPresent() ? "-role" : "-user");
        return switch (switched.get()) {
            case "true" -> changeList(request, section, list, item.get(), "add");
            case "false" -> changeList(request, section, list, item.get(), "remove");
            default -> request.dialect().badSetConfig();
        };
    }
}
