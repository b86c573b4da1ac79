package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.ConfKeys;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the namespaces of a configuration keep their data, by namespace: paths in the server's container. */
record NamespaceStorage(Map<String, Places> namespaces) {

    /**
     * @param devices shadow devices included
     * @param mounts folders of indexes
     */
    record Places(Set<String> devices, Set<String> files, Set<String> mounts) {
        static final Places NONE = new Places(Set.of(), Set.of(), Set.of());
    }

    /** @param conf as read from a text */
    static NamespaceStorage of(ObjectNode conf) {
        var namespaces = new TreeMap<String, Places>();
        conf.path("namespaces")
                .forEach(namespace ->
                        namespaces.put(namespace.path(ConfKeys.NAME).asText(), places(namespace)));
        return new NamespaceStorage(namespaces);
    }

    /**
     * What a namespace has here and not in {@code other}. A place that some namespace has in both is not among it: two
     * may share an index folder.
     */
    Set<String> without(NamespaceStorage other, Function<Places, Set<String>> kind) {
        var given = new TreeSet<String>();
        var kept = new TreeSet<String>();
        namespaces.forEach((name, places) -> {
            var elsewhere = kind.apply(other.namespaces.getOrDefault(name, Places.NONE));
            kind.apply(places).forEach(place -> (elsewhere.contains(place) ? kept : given).add(place));
        });
        given.removeAll(kept);
        return given;
    }

    Set<String> allDevices() {
        var all = new TreeSet<String>();
        namespaces.values().forEach(places -> all.addAll(places.devices()));
        return all;
    }

    private static Places places(JsonNode namespace) {
        var engine = namespace.path(ConfKeys.STORAGE_ENGINE);
        var mounts = new TreeSet<String>();
        Stream.of("index-type", "sindex-type")
                .flatMap(index -> texts(namespace.path(index).path("mounts")))
                .forEach(mounts::add);
        return new Places(
                set(texts(engine.path("devices")).flatMap(NamespaceStorage::words)),
                set(texts(engine.path("files"))),
                mounts);
    }

    /** A device and its shadow stand in one item. */
    private static Stream<String> words(String item) {
        return Arrays.stream(item.split("[\\s:]+")).filter(word -> !word.isEmpty());
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isTextual()
                ? Stream.of(value.textValue())
                : value.valueStream().map(JsonNode::asText);
    }

    private static Set<String> set(Stream<String> texts) {
        return texts.collect(TreeSet::new, Set::add, Set::addAll);
    }
}
