package com.aerospike.operator.asconfig;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a key of the configuration looks like in {@code aerospike.conf}: its words in singular and plural, whether it
 * may repeat, how its items are separated. Independent of the server version and of where the key stands.
 */
public final class ConfKeys {

    /** Key of a named list item that becomes part of the section's header. */
    public static final String NAME = "name";

    /** Key of a typed section that becomes part of the section's header. */
    public static final String TYPE = "type";

    public static final String LOGGING = "logging";
    public static final String SECURITY = "security";
    public static final String STORAGE_ENGINE = "storage-engine";
    public static final String TLS_AUTHENTICATE_CLIENT = "tls-authenticate-client";
    public static final String FEATURE_KEY_FILE = "feature-key-file";
    public static final String SECRETS_ADDRESS_PORT = "secrets-address-port";
    public static final String RUN_AS_DAEMON = "run-as-daemon";

    private static final Map<String, String> SINGULAR_OF = Map.ofEntries(
            Map.entry("access-addresses", "access-address"),
            Map.entry("addresses", "address"),
            Map.entry("alternate-access-addresses", "alternate-access-address"),
            Map.entry("datacenters", "datacenter"),
            Map.entry("dcs", "dc"),
            Map.entry("devices", "device"),
            Map.entry("files", "file"),
            Map.entry("feature-key-files", FEATURE_KEY_FILE),
            Map.entry("ignore-bins", "ignore-bin"),
            Map.entry("ignore-sets", "ignore-set"),
            Map.entry("mesh-seed-address-ports", "mesh-seed-address-port"),
            Map.entry("mounts", "mount"),
            Map.entry("multicast-groups", "multicast-group"),
            Map.entry("namespaces", "namespace"),
            Map.entry("node-address-ports", "node-address-port"),
            Map.entry("role-query-patterns", "role-query-pattern"),
            Map.entry("sets", "set"),
            Map.entry("ship-bins", "ship-bin"),
            Map.entry("ship-sets", "ship-set"),
            Map.entry("tls-access-addresses", "tls-access-address"),
            Map.entry("tls-addresses", "tls-address"),
            Map.entry("tls-alternate-access-addresses", "tls-alternate-access-address"),
            Map.entry("tls-mesh-seed-address-ports", "tls-mesh-seed-address-port"));

    private static final Map<String, String> PLURAL_OF = inverse(SINGULAR_OF);

    private static final Set<String> SAME_IN_PLURAL = Set.of(
            "tls", LOGGING, "report-data-op", "report-data-op-user", "report-data-op-role", TLS_AUTHENTICATE_CLIENT);

    private static final Set<String> COLON_LISTS = Set.of(
            "mesh-seed-address-port",
            "tls-mesh-seed-address-port",
            "node-address-port",
            "device",
            "report-data-op",
            FEATURE_KEY_FILE);

    private static final Set<String> NAMED_SECTIONS = Set.of("namespace", "dc", "datacenter", "set", "tls", "file");

    private static final Set<String> TYPED_SECTIONS = Set.of(STORAGE_ENGINE, "index-type", "sindex-type");

    private static final Set<String> BENCHMARKS = Set.of(
            "enable-benchmarks-batch-sub",
            "enable-benchmarks-read",
            "enable-benchmarks-udf",
            "enable-benchmarks-write",
            "enable-benchmarks-udf-sub",
            "enable-benchmarks-storage",
            "enable-benchmarks-fabric",
            "enable-benchmarks-ops-sub");

    private ConfKeys() {}

    /** The word printed for a key; most keys are their own singular. */
    public static String singular(String key) {
        return SINGULAR_OF.getOrDefault(key, key);
    }

    /** The key under which a repeatable word stands in a tree. */
    public static String plural(String word) {
        return PLURAL_OF.getOrDefault(word, word);
    }

    /** Whether the key may repeat in the text, so that a list (or a single text) may stand under it in a tree. */
    public static boolean isList(String key) {
        return SINGULAR_OF.containsKey(key) || PLURAL_OF.containsKey(key) || SAME_IN_PLURAL.contains(key);
    }

    /** Whether the items of a list are words joined by colons in a tree and by blanks in the text. */
    public static boolean hasColonItems(String key) {
        return COLON_LISTS.contains(singular(key));
    }

    /** Sections that repeat and carry a name, for example {@code namespace test}. */
    public static boolean isNamedSection(String key) {
        return NAMED_SECTIONS.contains(singular(key));
    }

    /** Sections whose header carries their kind, for example {@code storage-engine device}. */
    public static boolean isTypedSection(String key) {
        return TYPED_SECTIONS.contains(key);
    }

    /** Keys that are left out when false and whose bare word means true. */
    public static boolean isBenchmark(String key) {
        return BENCHMARKS.contains(key);
    }

    /** Keys of a log sink that are no contexts: they belong to syslog. */
    public static boolean isPlainLogKey(String key) {
        return key.equals("facility") || key.equals("path") || key.equals("tag");
    }

    /** Keys that never become a line: the first is part of a header, the second an alias of older tools. */
    static boolean isReserved(String key) {
        return key.equals(NAME) || key.equals("storage-engine-type");
    }

    private static Map<String, String> inverse(Map<String, String> map) {
        Map<String, String> result = new TreeMap<>();
        map.forEach((plural, singular) -> result.put(singular, plural));
        return Map.copyOf(result);
    }
}
