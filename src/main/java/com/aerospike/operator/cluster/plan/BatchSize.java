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
        return safe(intent, asked(intent, pods, config -> config.rollingUpdateBatchSize));
    }

    /** @param pods that the rack has */
    public static int ofDepartures(Intent intent, int pods) {
        return leaving(intent, asked(intent, pods, config -> config.scaleDownBatchSize));
    }

    /**
     * Nodes of a roster leave one by one: each takes its part of the majority with it.
     *
     * @param asked how many would leave; none stays none
     */
    static int leaving(Intent intent, int asked) {
        return intent.strongConsistencyNamespaces().isEmpty() ? safe(intent, asked) : Math.min(asked, 1);
    }

    private static int asked(Intent intent, int pods, Function<RackConfig, IntOrString> allowed) {
        return Optional.ofNullable(intent.spec().rackConfig)
                .map(config -> Share.atLeastOne(allowed.apply(config), pods))
                .orElse(1);
    }

    private static int safe(Intent intent, int asked) {
        return BatchFits.check(asked, intent) instanceof Verdict.Yes ? asked : Math.min(asked, 1);
    }
}
