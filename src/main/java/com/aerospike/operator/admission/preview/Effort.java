package com.aerospike.operator.admission.preview;

import com.aerospike.operator.asconfig.change.Effect;

/** What the pods of a rack go through, from the mildest to the strongest. */
enum Effort {
    LIVE,
    WARM,
    COLD;

    /** Without dynamic updates a server reads its configuration at start only. */
    static Effort of(Effect effect, boolean liveAllowed) {
        return switch (effect) {
            case LIVE, RECLUSTER -> liveAllowed ? LIVE : WARM;
            case WARM -> WARM;
            case COLD -> COLD;
        };
    }
}
