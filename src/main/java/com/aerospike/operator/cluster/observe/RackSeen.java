package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.kube.RackIdentity;

/**
 * The StatefulSet of a rack as it is.
 *
 * @param wantedReplicas its {@code spec.replicas}
 * @param replicas pods that its controller has made so far
 * @param terminating true once its deletion was asked
 */
public record RackSeen(RackIdentity identity, int wantedReplicas, int replicas, boolean terminating) {}
