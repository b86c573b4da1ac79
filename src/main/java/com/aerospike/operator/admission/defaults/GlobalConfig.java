package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import java.util.OptionalInt;

/** Completes {@code spec.aerospikeConfig}. */
final class GlobalConfig {

    private GlobalConfig() {}

    /** Whether nothing was wrong with it. */
    static boolean complete(Draft draft) {
        FieldPath path = FieldPath.spec("aerospikeConfig");
        if (draft.spec().aerospikeConfig == null) {
            draft.findings()
                    .of("V-MUT-02")
                    .deny(path, "spec.aerospikeConfig cannot be nil", "give the configuration of the servers");
            return false;
        }
        int before = draft.findings().violations().size();
        var scope = new ConfigScope(draft, OptionalInt.empty(), path, "", draft.findings());
        ConfigSteps.apply(draft.spec().aerospikeConfig, scope);
        return draft.findings().violations().size() == before;
    }
}
