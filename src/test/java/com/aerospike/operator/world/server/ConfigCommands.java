package com.aerospike.operator.world.server;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reading and changing the running configuration. */
final class ConfigCommands {

    private static final Set<String> QUALIFIERS =
            Set.of("context", "namespace", "id", "set", "dc", "action", "role", "user");

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
            case "security" ->
                process.program().community()
                        ? dialect.enterpriseOnly()
                        : apply(request, "security", process.config().security());
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

    private static String setXdr(InfoRequest request) {
        var config = request.process().config();
        var dc = request.parameter("dc");
        if (dc.isEmpty()) {
            return apply(request, "xdr", config.xdr());
        }
        var namespace = request.namespace();
        var key = namespace
                .map(name -> LiveConfig.datacenterNamespace(dc.get(), name))
                .orElse(dc.get());
        if (request.parameter("node-address-port").isEmpty()) {
            switch (request.parameter("action").orElse("")) {
                case "create", "add" -> {
                    config.datacenters().putIfAbsent(key, new ConfigSection());
                    return "ok";
                }
                case "delete", "remove" -> {
                    config.datacenters().keySet().removeIf(each -> each.equals(key) || each.startsWith(key + "/"));
                    return "ok";
                }
                default -> {
                    // A plain setting of the datacenter.
                }
            }
        }
        return Optional.ofNullable(config.datacenters().get(key))
                .map(section -> apply(request, namespace.isPresent() ? "dc-namespace" : "dc", section))
                .orElse("ERROR:4:invalid state or set-config parameter");
    }
}
