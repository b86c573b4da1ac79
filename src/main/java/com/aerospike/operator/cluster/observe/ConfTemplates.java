package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.asconfig.KnownConf;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Templates of {@code aerospike.conf} that the pods of a rack may run.
 *
 * @param inForce fingerprint of the one that a pod of the rack starts with now; empty where there is none
 * @param texts of the one in force and of those that pods still run, by fingerprint
 */
public record ConfTemplates(Optional<String> inForce, Map<String, KnownConf> texts) {
    public static final ConfTemplates NONE = new ConfTemplates(Optional.empty(), Map.of());

    public ConfTemplates {
        texts = Map.copyOf(texts);
    }

    /** @param earlier by fingerprint */
    public static ConfTemplates of(KnownConf inForce, Map<String, KnownConf> earlier) {
        var texts = new TreeMap<>(earlier);
        texts.put(inForce.hash(), inForce);
        return new ConfTemplates(Optional.of(inForce.hash()), texts);
    }
}
