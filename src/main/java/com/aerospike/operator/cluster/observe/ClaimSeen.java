package com.aerospike.operator.cluster.observe;

import java.time.Instant;
import java.util.Optional;

/**
 * A persistent volume claim of one of the cluster's pods.
 *
 * @param volume name of the volume in the storage spec, from the claim's annotation
 * @param pod name of the pod it belongs to
 * @param uid identity of this very claim: a claim made anew under the same name has another, and so no data
 * @param created when it was made, in whole seconds
 * @param terminating true once its deletion was asked
 */
public record ClaimSeen(
        String name,
        String volume,
        String pod,
        String uid,
        Optional<String> storageClass,
        boolean block,
        boolean bound,
        Instant created,
        boolean terminating) {

    public ClaimSeen(
            String name,
            String volume,
            String pod,
            String uid,
            Optional<String> storageClass,
            boolean block,
            boolean bound,
            Instant created) {
        this(name, volume, pod, uid, storageClass, block, bound, created, false);
    }
}
