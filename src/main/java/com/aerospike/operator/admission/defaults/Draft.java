package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.Findings;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import java.util.Objects;

/** The copy that the steps complete, and where they report what they cannot complete. */
record Draft(AerospikeCluster cluster, Findings findings) {

    AerospikeClusterSpec spec() {
        return cluster.getSpec();
    }

    String name() {
        return Objects.requireNonNullElse(cluster.getMetadata().getName(), "");
    }

    String namespace() {
        return Objects.requireNonNullElse(cluster.getMetadata().getNamespace(), "");
    }
}
