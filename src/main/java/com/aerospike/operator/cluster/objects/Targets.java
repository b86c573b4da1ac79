package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the cluster's objects shall be now, as far as the plan allows. Headless Service, load balancer and disruption
 * budget follow from the intent alone; racks and pod Services are listed one by one.
 *
 * <p>Pods behind NodePort Services must learn their node ports from the rack's ConfigMap, so such a rack becomes a
 * target only after the Services of its pods exist: a first reconcile may well have {@code podServices} and no racks.
 *
 * @param initImage reference of the image that prepares the pods
 * @param racks racks whose objects are written; all others are left alone
 * @param podServices pods that have a Service of their own; Services of other pods are left alone
 * @param peers DNS names of the mesh seeds, sorted, as {@link Intent#peers} gives them
 */
public record Targets(
        Intent intent,
        String initImage,
        List<RackTarget> racks,
        Set<PodName> podServices,
        List<String> peers,
        Removable removable) {

    /** @throws IllegalArgumentException if the plan wants something both kept and gone */
    public Targets {
        racks = List.copyOf(racks);
        podServices = Set.copyOf(podServices);
        peers = List.copyOf(peers);
        Set<RackIdentity> torn = new HashSet<>(removable.racks());
        torn.retainAll(racks.stream().map(RackTarget::identity).toList());
        Set<PodName> tornServices = new HashSet<>(removable.podServices());
        tornServices.retainAll(podServices);
        if (!torn.isEmpty() || !tornServices.isEmpty()) {
            throw new IllegalArgumentException("plan objects of cluster " + intent.name() + ": racks " + torn
                    + " and pod services " + tornServices + " are both targets and removable");
        }
    }

    /** The pods that there shall be now. */
    public List<PodName> pods() {
        return racks.stream().flatMap(rack -> rack.pods(intent.name()).stream()).toList();
    }

    /** The racks that are written in full. */
    public List<RackTarget.Wanted> wantedRacks() {
        return racks.stream()
                .filter(RackTarget.Wanted.class::isInstance)
                .map(RackTarget.Wanted.class::cast)
                .toList();
    }

    /** The racks on their way out that are given another configuration. */
    public List<RackTarget.Held> reconfiguredRacks() {
        return racks.stream()
                .filter(RackTarget.Held.class::isInstance)
                .map(RackTarget.Held.class::cast)
                .filter(held -> held.conf().isPresent())
                .toList();
    }
}
