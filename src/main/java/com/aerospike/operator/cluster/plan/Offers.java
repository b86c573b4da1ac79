package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.bootstrap.ClaimNote;
import com.aerospike.operator.bootstrap.Offer;
import java.util.List;
import java.util.Map;

/**
 * Claims that pods may take for new storage. One answer for two readers: what is made goes to the pods, what is
 * remembered goes into the ConfigMaps of their racks, and the second is written before the first, and before pods are made
 * anew.
 *
 * @param made offers of this pass, by pod
 * @param remembered offers of this pass and of earlier ones that may still be needed, and claims that nobody has used so far
 *     although their pods are made anew, by pod
 */
record Offers(Map<String, List<Offer>> made, Map<String, List<ClaimNote>> remembered) {

    /** Names of the volumes that {@code pod} may initialise. */
    List<String> volumesFor(String pod) {
        return made.getOrDefault(pod, List.of()).stream().map(Offer::volume).toList();
    }
}
