package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.kube.Annotations;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The network plug-in attaches the networks that the pod's annotation names. */
final class CustomNetworkIsAttached implements ClusterRule {

    @Override
    public String id() {
        return "V-NET-20";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (CustomNetwork network : CustomNetwork.allOf(cluster)) {
            Set<String> attached = attached(cluster);
            network.names().stream()
                    .filter(name -> network.used() && !attached.contains(name))
                    .forEach(name -> report.deny(
                            CustomNetwork.POLICY.field(network.namesField()),
                            "required network " + name + " not present in pod metadata annotations key "
                                    + Annotations.NETWORKS,
                            "add it to podSpec.metadata.annotations"));
        }
    }

    private static Set<String> attached(ClusterView cluster) {
        if (cluster.spec().podSpec == null
                || cluster.spec().podSpec.metadata == null
                || cluster.spec().podSpec.metadata.annotations == null) {
            return Set.of();
        }
        String list = Objects.requireNonNullElse(
                cluster.spec().podSpec.metadata.annotations.get(Annotations.NETWORKS), "");
        return Stream.of(list.split(","))
                .map(String::trim)
                .map(name -> name.contains("/") ? name : cluster.namespace() + "/" + name)
                .collect(Collectors.toSet());
    }
}
