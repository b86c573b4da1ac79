package com.aerospike.operator.admission.webhook;

import java.util.Arrays;
import java.util.Optional;

/** The webhooks, with AKO's names and paths: webhook configurations made for either operator fit the other. */
public enum Hook {
    MUTATE_CLUSTER("maerospikecluster.kb.io", "/mutate-asdb-aerospike-com-v1-aerospikecluster"),
    VALIDATE_CLUSTER("vaerospikecluster.kb.io", "/validate-asdb-aerospike-com-v1-aerospikecluster"),
    VALIDATE_EVICTION("vaerospikeeviction.kb.io", "/validate-eviction");

    private final String webhook;
    private final String path;

    Hook(String webhook, String path) {
        this.webhook = webhook;
        this.path = path;
    }

    /** Name in the webhook configuration; the API server puts it in front of every denial. */
    public String webhook() {
        return webhook;
    }

    public String path() {
        return path;
    }

    public static Optional<Hook> at(String path) {
        return Arrays.stream(values()).filter(hook -> hook.path.equals(path)).findFirst();
    }
}
