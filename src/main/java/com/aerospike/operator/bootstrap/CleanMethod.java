package com.aerospike.operator.bootstrap;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** How a volume is cleaned; the JSON names are those of {@code effectiveInitMethod} and {@code effectiveWipeMethod}. */
@RegisterForReflection
public enum CleanMethod {
    @JsonProperty("none")
    NONE,
    @JsonProperty("dd")
    DD,
    @JsonProperty("headerCleanup")
    HEADER_CLEANUP,
    @JsonProperty("blkdiscard")
    BLKDISCARD,
    @JsonProperty("blkdiscardWithHeaderCleanup")
    BLKDISCARD_WITH_HEADER_CLEANUP,
    @JsonProperty("deleteFiles")
    DELETE_FILES
}
