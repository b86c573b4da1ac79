package com.aerospike.operator.asconfig.change;

import com.aerospike.operator.asconfig.ConfKeys;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.catalogue.VersionFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the info commands for differences that a server takes at run time.
 *
 * <p>The server applies one key per command. The order keeps XDR consistent at each step: namespaces leave before
 * destinations do, a destination knows its credentials before its first address, and ships a namespace only when it can
 * reach the other side.
 */
final class Commands {

    private enum Phase {
        XDR_NAMESPACES_LEAVE,
        DESTINATIONS_COME_AND_GO,
        DESTINATION_FIELDS,
        DESTINATION_ADDRESSES,
        XDR_NAMESPACES_JOIN,
        REST
    }

    private record Ordered(Phase phase, LiveCommand command) {}

    private final ServerVersion server;
    private final VersionFacts facts;
    private final Map<ChangePath, FlatValue> wanted;
    private final List<Ordered> commands = new ArrayList<>();

    Commands(ServerVersion server, VersionFacts facts, Map<ChangePath, FlatValue> wanted) {
        this.server = server;
        this.facts = facts;
        this.wanted = wanted;
    }

    List<LiveCommand> of(List<Delta> deltas) {
        deltas.forEach(this::add);
        return commands.stream()
                .sorted(Comparator.comparing(Ordered::phase))
                .map(Ordered::command)
                .distinct()
                .toList();
    }

    private void add(Delta delta) {
        switch (delta.path().keys().getFirst()) {
            case "service" -> set("service", "", tail(delta.path(), 1, "."), delta);
            case "network" -> set("network", "", tail(delta.path(), 1, "."), delta);
            case "security" -> security(delta);
            case "namespaces" -> namespace(delta);
            case "xdr" -> xdr(delta);
            case "logging" -> logging(delta);
            default -> throw new IllegalStateException("no info command sets " + delta.path());
        }
    }

    private void set(String context, String scope, String key, Delta delta) {
        add(Phase.REST, context + scope, key + "=" + value(delta));
    }

    private void add(Phase phase, String context, String assignment) {
        String text = "set-config:context=" + context + ";" + assignment;
        commands.add(new Ordered(phase, new LiveCommand.Ready(text)));
    }

    private void security(Delta delta) {
        String key = tail(delta.path(), 1, ".");
        if (!delta.isList()) {
            set("security", "", key, delta);
            return;
        }
        delta.removedItems().forEach(item -> audit(delta.path().key(), item, false));
        delta.addedItems().forEach(item -> audit(delta.path().key(), item, true));
    }

    private void audit(String key, String item, boolean on) {
        String scope =
                switch (key) {
                    case "report-data-op-role" -> "role=" + item;
                    case "report-data-op-user" -> "user=" + item;
                    default -> "namespace=" + item.replaceFirst(":", ";set=");
                };
        add(Phase.REST, "security", "log.report-data-op=" + on + ";" + scope);
    }

    private void namespace(Delta delta) {
        ChangePath path = delta.path();
        String parameter = server.isAtLeast(7, 2, 0) ? ";namespace=" : ";id=";
        String scope = parameter + path.itemAt(0);
        String section = path.keys().get(1);
        switch (section) {
            case "sets" -> set("namespace", scope + ";set=" + path.itemAt(1), tail(path, 2, "."), delta);
            case ConfKeys.STORAGE_ENGINE -> set("namespace", scope, tail(path, 2, "."), delta);
            case "geo2dsphere-within" -> set("namespace", scope, tail(path, 1, "-"), delta);
            default -> set("namespace", scope, tail(path, 1, "."), delta);
        }
    }

    private void xdr(Delta delta) {
        ChangePath path = delta.path();
        if (!path.keys().get(1).equals("dcs")) {
            set("xdr", "", tail(path, 1, "."), delta);
            return;
        }
        String destination = "xdr;dc=" + path.itemAt(1);
        boolean wanted = delta.after().isPresent();
        if (path.steps().size() == 2) {
            add(Phase.DESTINATIONS_COME_AND_GO, destination, "action=" + (wanted ? "create" : "delete"));
        } else if (path.keys().get(2).equals("namespaces")) {
            String scope = destination + ";namespace=" + path.itemAt(2);
            if (path.steps().size() == 3) {
                Phase phase = wanted ? Phase.XDR_NAMESPACES_JOIN : Phase.XDR_NAMESPACES_LEAVE;
                add(phase, scope, "action=" + (wanted ? "add" : "remove"));
            } else {
                fields(Phase.REST, scope, delta);
            }
        } else if (path.key().equals("node-address-ports")) {
            delta.removedItems().forEach(item -> address(Phase.DESTINATIONS_COME_AND_GO, destination, item, "remove"));
            delta.addedItems().forEach(item -> address(Phase.DESTINATION_ADDRESSES, destination, item, "add"));
        } else {
            fields(Phase.DESTINATION_FIELDS, destination, delta);
        }
    }

    private void address(Phase phase, String destination, String item, String action) {
        add(phase, destination, "node-address-port=" + item + ";action=" + action);
    }

    private void fields(Phase phase, String scope, Delta delta) {
        String key = ConfKeys.singular(delta.path().key());
        if (delta.isList()) {
            delta.addedItems().forEach(item -> add(phase, scope, key + "=" + item));
        } else {
            add(phase, scope, key + "=" + value(delta));
        }
    }

    /** Setting {@code any} sets every context of the sink, so those with a level of their own must follow it. */
    private void logging(Delta delta) {
        String sink = delta.path().itemAt(0);
        String context = delta.path().key();
        ChangePath any = ChangePath.ROOT.item(ConfKeys.LOGGING, sink).key("any");
        String level = delta.after()
                .or(() -> Optional.ofNullable(wanted.get(any)))
                .map(FlatValue::toString)
                .orElse("critical");
        log(sink, context, level);
        if (context.equals("any")) {
            wanted.forEach((path, value) -> {
                boolean ofSink = path.steps().size() == 2 && path.itemAt(0).equals(sink);
                if (ofSink && path.keys().getFirst().equals(ConfKeys.LOGGING) && isOwnLevel(path.key())) {
                    log(sink, path.key(), value.toString());
                }
            });
        }
    }

    private static boolean isOwnLevel(String key) {
        return !key.equals("any") && !ConfKeys.isPlainLogKey(key);
    }

    private void log(String sink, String context, String level) {
        commands.add(new Ordered(Phase.REST, new LiveCommand.LogLevel(sink, context, level)));
    }

    private String value(Delta delta) {
        String text = delta.after()
                .map(FlatValue::toString)
                .or(() -> LiveDefaults.of(delta.path(), facts.find(delta.path().keys())))
                .orElseThrow();
        return text.isEmpty() ? "null" : text;
    }

    private static String tail(ChangePath path, int from, String separator) {
        List<String> keys = path.keys();
        return String.join(separator, keys.subList(from, keys.size()));
    }
}
