package com.aerospike.operator.cluster.intent;

import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.RackPodSpec;
import com.aerospike.operator.api.v1.StorageSpec;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The wanted state of one rack.
 *
 * @param size how many pods it has, at least 1
 * @param rack as written in the spec, with effective values
 * @param config the configuration of its servers, merged and complete
 * @param storage its volumes, with effective policies
 * @param scheduling where its pods may run, before rack and one-pod-per-node rules are added; fields may be null
 * @param namespaces the Aerospike namespaces of {@code config}, in its order
 * @param conf {@code config} as the template of {@code aerospike.conf}, addresses and node id still as placeholders
 */
public record RackIntent(
        RackIdentity identity,
        int size,
        Rack rack,
        ObjectNode config,
        StorageSpec storage,
        RackPodSpec scheduling,
        List<NamespaceIntent> namespaces,
        KnownConf conf) {

    public RackIntent {
        namespaces = List.copyOf(namespaces);
    }

    public String confText() {
        return conf.text();
    }

    public List<PodName> podNames(String cluster) {
        return PodName.ofRack(cluster, identity, size);
    }

    public String statefulSet(String cluster) {
        return Names.statefulSet(cluster, identity);
    }

    public List<VolumeSpec> volumes() {
        return storage.volumes == null ? List.of() : storage.volumes;
    }

    public boolean blockedFromRoster() {
        return Boolean.TRUE.equals(rack.forceBlockFromRoster);
    }

    /** Where the servers keep their own state; its sub-folders {@code smd} and {@code usr} must survive restarts. */
    public String workDirectory() {
        return ServerFolders.workDirectory(config);
    }
}
