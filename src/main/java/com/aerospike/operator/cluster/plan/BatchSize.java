package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.RackConfig;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.safety.BatchFits;
import com.aerospike.operator.cluster.safety.Verdict;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.Optional;
import java.util.function.Function;

/** How many pods of one rack may be stopped together? What the user asks for where {@link BatchFits} allows it. */
public final class BatchSize {
    private BatchSize() {}

    /** @param pods that the rack shall have */
    public static int ofRestarts(Intent intent, int pods) {
        return size(intent, pods, config -> config.rollingUpdateBatchSize);
    }

    /**
     * Nodes of a roster leave one by one: each takes its part of the majority with it.
     *
     * @param pods that the rack has
     */
    public static int ofDepartures(Intent intent, int pods) {
        return intent.strongConsistencyNamespaces().isEmpty()
                ? size(intent, pods, config -> config.scaleDownBatchSize)
                : 1;
    }

    private static int size(Intent intent, int pods, Function<RackConfig, IntOrString> allowed) {
        int asked = Optional.ofNullable(intent.spec().rackConfig)
                .map(config -> Share.atLeastOne(allowed.apply(config), pods))
                .orElse(1);
        return BatchFits.check(asked, intent) instanceof Verdict.Yes ? asked : 1;
    }
}
