package com.aerospike.operator.bootstrap;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Parts of a report that are left out, in this order, when the termination message would be too long. */
@RegisterForReflection
public enum ReportPart {
    /** People find them in the log of the init container. */
    @JsonProperty("warnings")
    WARNINGS,
    /** A prepared pod has all persistent volumes of its rack initialised: {@link ReportedVolumes#initialized}. */
    @JsonProperty("initializedVolumes")
    INITIALIZED_VOLUMES,
    /** They follow from the input and the pod: {@link PodFacts#endpoints()}. */
    @JsonProperty("endpoints")
    ENDPOINTS,
    /** Those of the input that no namespace uses: {@link ReportedVolumes#dirty}. */
    @JsonProperty("dirtyVolumes")
    DIRTY_VOLUMES
}
