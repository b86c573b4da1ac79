package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.NamespaceView;
import java.util.List;
import java.util.stream.Stream;

/** Namespaces that a change keeps. */
final class NamespaceChanges {

    /** A namespace before and after in the same configuration. */
    record Pair(NamespaceView old, NamespaceView wanted) {}

    private NamespaceChanges() {}

    /** Namespaces that stay, of the cluster's configuration and of each rack's. */
    static List<Pair> kept(Change change) {
        Stream<Pair> shared = kept(in(change.old().config()), in(change.wanted().config()));
        Stream<Pair> racks = change.keptRacks().stream()
                .flatMap(rack -> kept(rack.old().namespaces(), rack.wanted().namespaces()));
        return Stream.concat(shared, racks).toList();
    }

    /** In front of messages about a rack's own configuration. */
    static String prefix(FieldPath path) {
        return path.text().startsWith("spec.rackConfig") ? "invalid update in Rack aerospikeConfig: " : "";
    }

    private static List<NamespaceView> in(ConfigCursor config) {
        return config.get("namespaces").elements().stream()
                .filter(element -> element.value().isObject())
                .map(NamespaceView::new)
                .toList();
    }

    private static Stream<Pair> kept(List<NamespaceView> old, List<NamespaceView> wanted) {
        return wanted.stream().filter(namespace -> namespace.name().isPresent()).flatMap(namespace -> old.stream()
                .filter(before -> before.name().equals(namespace.name()))
                .limit(1)
                .map(before -> new Pair(before, namespace)));
    }
}
