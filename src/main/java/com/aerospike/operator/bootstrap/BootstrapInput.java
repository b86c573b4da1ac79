package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Everything a pod of one rack must know before it exists. The operator writes it as JSON into the rack's ConfigMap,
 * because pods may not ask the API server.
 *
 * @param revision rack revision, empty without one
 * @param nodeIdInfix node id letter of pods without an own one, see {@link NodeIdInfix}
 * @param rackIdOverride {@code spec.enableRackIDOverride}: the rack id then comes from the pod's annotation
 * @param federal the server image is the federal edition, which needs its OpenSSL configuration
 * @param containers all containers of the pod, init containers included; they share the kubelet's room for termination
 *     messages, so the more there are the shorter the report must be
 * @param pods by pod name; a pod that is not listed starts as {@link PodPlan#WITHOUT_HISTORY}
 */
@RegisterForReflection
public record BootstrapInput(
        String cluster,
        int rackId,
        String revision,
        String nodeIdInfix,
        boolean rackIdOverride,
        boolean federal,
        int containers,
        NetworkPlan network,
        StoragePlan storage,
        Map<String, PodPlan> pods) {

    /** Key of the rack's ConfigMap that holds this input. */
    public static final String CONFIG_MAP_KEY = "bootstrap.json";

    public BootstrapInput {
        Objects.requireNonNull(cluster, "input without cluster");
        revision = revision == null ? "" : revision;
        nodeIdInfix = nodeIdInfix == null ? "" : nodeIdInfix;
        network = network == null
                ? new NetworkPlan(null, null, null, null, null, null, null, null, false, false)
                : network;
        storage = storage == null ? new StoragePlan(null, 1, null) : storage;
        pods = pods == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(pods));
    }

    public PodPlan pod(String name) {
        return pods.getOrDefault(name, PodPlan.WITHOUT_HISTORY);
    }

    /** Equal inputs give equal text: keys have a fixed order; empty texts and lists, zero and false are left out. */
    public String toJson() {
        return BootstrapJson.readable(this);
    }

    /** Throws {@link BootstrapException} when the text is not such an input. */
    public static BootstrapInput fromJson(String json) {
        return BootstrapJson.read(json, BootstrapInput.class, "ConfigMap key " + CONFIG_MAP_KEY);
    }
}
