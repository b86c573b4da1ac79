package com.aerospike.operator.admission.preview;

import com.aerospike.operator.asconfig.change.Effect;

/** The least by which a change reaches the pods of a rack, from the mildest to the strongest. */
enum Effort {
    /** Nothing is done for it; pods that are made anew for another reason have it. */
    NONE,
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
