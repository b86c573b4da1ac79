package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.Set;

/**
 * Objects that the plan wants gone now. Nothing else is ever deleted: an object that is merely not a target stays,
 * because a rack that is missing from a plan may still hold the only copy of its data.
 *
 * @param racks racks whose StatefulSet and ConfigMap go; pods that are left go with the StatefulSet, without checks
 * @param podServices pods whose own Service goes
 */
public record Removable(Set<RackIdentity> racks, Set<PodName> podServices) {

    public static final Removable NOTHING = new Removable(Set.of(), Set.of());

    public Removable {
        racks = Set.copyOf(racks);
        podServices = Set.copyOf(podServices);
    }
}
