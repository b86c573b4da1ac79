package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;

/** Settings of the init container that prepares volumes and configuration. */
@WirePart
public class InitContainer {

    @JsonPropertyDescription("Registry of the image. Absent means the setting of the operator.")
    public String imageRegistry;

    @JsonPropertyDescription(
            "Namespace inside the registry; an empty text counts. Absent means the setting of the operator.")
    public String imageRegistryNamespace;

    @JsonPropertyDescription("Name and tag of the image. Absent means the setting of the operator.")
    public String imageNameAndTag;

    @JsonPropertyDescription("Security context of the container. Keys as in pod.spec.containers.securityContext.")
    public SecurityContext securityContext;

    @JsonPropertyDescription(
            "CPU and memory of the container. Limits are needed when cleanupThreads is not 1. Keys as in "
                    + "pod.spec.containers.resources.")
    public ResourceRequirements resources;
}
