package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds in the racks' ConfigMaps what earlier passes left there. */
final class MemoryReading {
    private MemoryReading() {}

    /** A rack without ConfigMap but with pods has lost its memory; one with neither is new, and has no entry. */
    static Map<RackIdentity, RackMemory> all(String cluster, List<RackSeen> racks, Stream<ConfigMap> configMaps) {
        var found = new TreeMap<RackIdentity, RackMemory>();
        configMaps.forEach(
                map -> RackIdentity.ofStatefulSet(cluster, map.getMetadata().getName())
                        .ifPresent(rack -> found.put(
                                rack, RackMemory.of(text(map, BootstrapInput.CONFIG_MAP_KEY), EarlierConfs.of(map)))));
        for (RackSeen rack : racks) {
            found.computeIfAbsent(rack.identity(), gone -> new RackMemory.Lost("its ConfigMap does not exist"));
        }
        return found;
    }

    private static Optional<String> text(ConfigMap map, String key) {
        return Optional.ofNullable(map.getData()).map(data -> data.get(key));
    }
}
