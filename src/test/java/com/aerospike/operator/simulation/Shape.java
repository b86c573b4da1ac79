package com.aerospike.operator.simulation;

import java.util.List;
import java.util.Map;

/** What sort of cluster a history is about. */
enum Shape {
    /** One rack; a namespace in memory and one on files, two copies each. */
    PLAIN(3, 0, List.of(memory("mem", 2), files("disk", 2))),
    /** Racks with a copy each, so that pods of a rack may go together. */
    RACKED(4, 2, List.of(memory("mem", 2), files("disk", 2))),
    /** Nothing has a second copy. */
    SINGLE_COPY(3, 0, List.of(memory("mem", 1), files("disk", 1))),
    /** A strongly consistent namespace beside another one. */
    STRONG(4, 0, List.of(strong("ledger"), memory("mem", 2))),
    /** Volumes on the nodes' own disks, which bind a pod to its node; those of one that failed for good may go. */
    LOCAL(3, 0, List.of(memory("mem", 2), files("disk", 2))),
    /** The same, and nothing has a second copy. */
    LOCAL_SINGLE_COPY(3, 0, List.of(files("disk", 1)));

    final int size;

    /** 0 for a cluster whose user named none. */
    final int racks;

    final List<Map<String, Object>> namespaces;

    Shape(int size, int racks, List<Map<String, Object>> namespaces) {
        this.size = size;
        this.racks = racks;
        this.namespaces = namespaces;
    }

    boolean local() {
        return this == LOCAL || this == LOCAL_SINGLE_COPY;
    }

    private static Map<String, Object> memory(String name, int copies) {
        return Map.of(
                "name",
                name,
                "replication-factor",
                copies,
                "storage-engine",
                Map.of("type", "memory", "data-size", 1_073_741_824L));
    }

    private static Map<String, Object> files(String name, int copies) {
        return Map.of(
                "name",
                name,
                "replication-factor",
                copies,
                "storage-engine",
                Map.of(
                        "type",
                        "device",
                        "files",
                        List.of("/opt/aerospike/" + name + ".dat"),
                        "filesize",
                        1_073_741_824L));
    }

    private static Map<String, Object> strong(String name) {
        var namespace = new java.util.TreeMap<>(files(name, 2));
        namespace.put("strong-consistency", true);
        return namespace;
    }
}
