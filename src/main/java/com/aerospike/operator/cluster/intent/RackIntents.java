package com.aerospike.operator.cluster.intent;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.RackPodSpec;
import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.kube.RackIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spreads a cluster over its racks. */
final class RackIntents {

    private RackIntents() {}

    static List<RackIntent> of(String cluster, AerospikeClusterSpec spec) {
        if (spec.rackConfig == null || spec.rackConfig.racks == null || spec.rackConfig.racks.isEmpty()) {
            throw new IllegalArgumentException("read cluster " + cluster + ": it has no racks, so it was not admitted");
        }
        List<Rack> racks = spec.rackConfig.racks;
        List<Integer> sizes = RackSizes.of(spec.size, racks.size());
        Set<String> rackAware =
                spec.rackConfig.namespaces == null ? Set.of() : new HashSet<>(spec.rackConfig.namespaces);
        List<RackIntent> wanted = new ArrayList<>(racks.size());
        for (int i = 0; i < racks.size(); i++) {
            if (sizes.get(i) > 0) {
                wanted.add(rack(spec, racks.get(i), sizes.get(i), rackAware));
            }
        }
        return wanted;
    }

    private static RackIntent rack(AerospikeClusterSpec spec, Rack rack, int size, Set<String> rackAware) {
        return new RackIntent(
                new RackIdentity(rack.id, rack.revision),
                size,
                rack,
                rack.effectiveAerospikeConfig,
                rack.effectiveStorage,
                scheduling(rack.effectivePodSpec, spec.podSpec),
                NamespaceIntent.allOf(rack.effectiveAerospikeConfig, rackAware),
                new KnownConf(Conf.render(rack.effectiveAerospikeConfig)));
    }

    /**
     * A rack's own scheduling, completed field by field from the cluster's. The stored effective value is coarser (a
     * rack with any field of its own hides all the cluster's), but AKO's pods follow this rule, and pods of a cluster
     * that is taken over must not change.
     */
    private static RackPodSpec scheduling(RackPodSpec own, RackPodSpec shared) {
        RackPodSpec cluster = shared == null ? new RackPodSpec() : shared;
        RackPodSpec rack = own == null ? new RackPodSpec() : own;
        RackPodSpec result = new RackPodSpec();
        result.affinity = rack.affinity == null ? cluster.affinity : rack.affinity;
        result.tolerations = isEmpty(rack.tolerations) ? cluster.tolerations : rack.tolerations;
        result.nodeSelector = isEmpty(rack.nodeSelector) ? cluster.nodeSelector : rack.nodeSelector;
        return result;
    }

    private static boolean isEmpty(Collection<?> list) {
        return list == null || list.isEmpty();
    }

    private static boolean isEmpty(Map<?, ?> map) {
        return map == null || map.isEmpty();
    }
}
