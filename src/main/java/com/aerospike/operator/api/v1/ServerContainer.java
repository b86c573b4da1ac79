package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;

/** Settings of the server container. */
@WirePart
public class ServerContainer {

    @JsonPropertyDescription("Security context of the container. Keys as in pod.spec.containers.securityContext.")
    public SecurityContext securityContext;

    @JsonPropertyDescription("CPU and memory of the container. Limits must not be below requests. Keys as in "
            + "pod.spec.containers.resources.")
    public ResourceRequirements resources;
}
