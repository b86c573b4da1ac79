package com.aerospike.operator.cluster.observe;

import java.util.Optional;

/**
 * What annotations say of a pod.
 *
 * @param applied what the operator gave the pod since it started
 * @param akoConf the running {@code aerospike.conf} as AKO's init container left it
 * @param evictionBlocked true if somebody wanted to evict the pod and was refused, so that the operator has to move it
 * @param networkStatus what the network plug-in wrote; empty without one
 * @param rackIdOverride the rack id that a tool of the user chose; empty without one
 */
public record PodMarks(
        Optional<Applied> applied,
        Optional<String> akoConf,
        boolean evictionBlocked,
        String networkStatus,
        String rackIdOverride) {

    public static final PodMarks NONE = new PodMarks(Optional.empty(), Optional.empty(), false, "", "");
}
