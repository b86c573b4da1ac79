package com.aerospike.operator.cluster.observe;

import java.util.Map;
import java.util.TreeMap;

/**
 * The node ports that Kubernetes gave a pod's Service, by port name ({@code service}, {@code tls-service}, {@code
 * admin}, {@code tls-admin}).
 */
public record NodePorts(Map<String, Integer> byName) {
    public NodePorts {
        byName = java.util.Collections.unmodifiableMap(new TreeMap<>(byName));
    }
}
