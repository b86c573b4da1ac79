package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.asconfig.KnownConf;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Templates of {@code aerospike.conf} that pods of a rack still run and that are not in force any more. A pod says only
 * by hash what it runs; what differs from what is wanted, and so what the change costs, can be told from the text alone.
 */
public final class EarlierConfs {
    /** Key of the rack's ConfigMap that holds them, as JSON by hash. */
    public static final String CONFIG_MAP_KEY = "earlier-confs.json";

    /** Key of the template in force. */
    public static final String TEMPLATE_KEY = "aerospike.template.conf";

    private static final ObjectMapper JSON = new ObjectMapper();

    private EarlierConfs() {}

    /** The one in force and those remembered in {@code map}. */
    static ConfTemplates of(ConfigMap map) {
        var data = Optional.ofNullable(map.getData()).orElse(Map.of());
        var earlier = parse(data.getOrDefault(CONFIG_MAP_KEY, "{}"));
        return Optional.ofNullable(data.get(TEMPLATE_KEY))
                .map(text -> ConfTemplates.of(new KnownConf(text), earlier))
                .orElseGet(() -> new ConfTemplates(Optional.empty(), earlier));
    }

    public static String toJson(SortedMap<String, String> confs) {
        try {
            return JSON.writeValueAsString(confs);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("write earlier configurations: " + defect.getMessage(), defect);
        }
    }

    /** What somebody else wrote there is as good as nothing: a change of unknown size is treated as a large one. */
    private static Map<String, KnownConf> parse(String json) {
        try {
            var confs = new TreeMap<String, KnownConf>();
            JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                    .forEach((hash, text) -> confs.put(hash, new KnownConf(text)));
            return confs;
        } catch (JsonProcessingException notOurs) {
            return Map.of();
        }
    }
}
