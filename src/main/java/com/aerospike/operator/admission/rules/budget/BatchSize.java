package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.ClusterView;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.Optional;

/** The two batch sizes: how many pods of one rack are restarted, or removed, together. */
enum BatchSize {
    ROLLING("rollingUpdateBatchSize"),
    SCALE_DOWN("scaleDownBatchSize");

    private final String field;

    BatchSize(String field) {
        this.field = field;
    }

    String fullName() {
        return path().text();
    }

    FieldPath path() {
        return FieldPath.spec("rackConfig", field);
    }

    Optional<IntOrString> of(ClusterView cluster) {
        return Optional.ofNullable(
                switch (this) {
                    case ROLLING -> cluster.rackConfig().rollingUpdateBatchSize;
                    case SCALE_DOWN -> cluster.rackConfig().scaleDownBatchSize;
                });
    }
}
