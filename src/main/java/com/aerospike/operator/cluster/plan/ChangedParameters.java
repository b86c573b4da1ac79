package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.ConfException;
import com.aerospike.operator.asconfig.change.ConfigChange;
import com.aerospike.operator.asconfig.change.ConfigDiff;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;

/**
 * What is new in the configuration of a rack since it last worked? When a server does not start, the parameter that it
 * complains of is among these.
 */
final class ChangedParameters {
    private ChangedParameters() {}

    /** Against what was completed last; none if nothing was. */
    static List<ConfigChange> of(Intent intent, Snapshot seen, RackIdentity rack) {
        return intent.rack(rack)
                .flatMap(wanted -> LastCompleted.of(intent, seen)
                        .flatMap(before -> before.rack(rack))
                        .map(before -> between(before, wanted, intent)))
                .orElse(List.of());
    }

    private static List<ConfigChange> between(RackIntent before, RackIntent wanted, Intent intent) {
        try {
            return ConfigDiff.between(before.config(), wanted.config(), intent.version())
                    .changes();
        } catch (ConfException damaged) {
            // Of a configuration that is no file for a server nothing can be said.
            return List.of();
        }
    }
}
