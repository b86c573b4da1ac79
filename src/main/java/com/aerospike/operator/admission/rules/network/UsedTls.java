package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.ConfigCursor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Entries of {@code network.tls} that some section names before and after a change. */
final class UsedTls {

    /** An entry of {@code network.tls} before and after. */
    record Pair(ConfigCursor old, ConfigCursor wanted) {}

    private UsedTls() {}

    static List<Pair> of(Change change) {
        Set<String> used = new TreeSet<>(names(change.old()));
        used.retainAll(names(change.wanted()));
        return used.stream()
                .flatMap(name -> entry(change.old(), name).stream()
                        .flatMap(old -> entry(change.wanted(), name).stream().map(wanted -> new Pair(old, wanted))))
                .toList();
    }

    private static Set<String> names(ClusterView cluster) {
        return Sections.NAMES.stream()
                .flatMap(section -> cluster.config().at("network", section, "tls-name").text().stream())
                .collect(Collectors.toSet());
    }

    private static Optional<ConfigCursor> entry(ClusterView cluster, String name) {
        return cluster.config().at("network", "tls").elements().stream()
                .filter(entry -> entry.get("name").text().filter(name::equals).isPresent())
                .findFirst();
    }
}
