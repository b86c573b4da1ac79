package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What the operator already knows about one pod of the rack.
 *
 * @param nodePorts node ports of the pod's Service, needed when {@link NetworkPlan#usesNodePorts()}
 * @param nodeIdInfix letter of the node id the pod had before, empty for a pod without history
 * @param initializedVolumes {@code status.pods[pod].initializedVolumes} as it is
 * @param dirtyVolumes {@code status.pods[pod].dirtyVolumes} as it is
 * @param offers what the operator remembers of the pod's claims, see {@link ClaimNote}: those that it once offered as new
 *     above all; the pod ignores it
 */
@RegisterForReflection
public record PodPlan(
        NodePorts nodePorts,
        String nodeIdInfix,
        List<String> initializedVolumes,
        List<String> dirtyVolumes,
        List<String> offers) {

    public static final PodPlan WITHOUT_HISTORY = new PodPlan(NodePorts.NONE, "", List.of(), List.of(), List.of());

    public PodPlan {
        nodePorts = nodePorts == null ? NodePorts.NONE : nodePorts;
        nodeIdInfix = nodeIdInfix == null ? "" : nodeIdInfix;
        initializedVolumes = initializedVolumes == null ? List.of() : List.copyOf(initializedVolumes);
        dirtyVolumes = dirtyVolumes == null ? List.of() : List.copyOf(dirtyVolumes);
        offers = offers == null ? List.of() : List.copyOf(offers);
    }
}
