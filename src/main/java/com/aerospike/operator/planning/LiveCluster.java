package com.aerospike.operator.planning;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.observe.KubernetesObjects;

/** A cluster as the API server has it. */
public record LiveCluster(AerospikeCluster resource, KubernetesObjects objects) {}
