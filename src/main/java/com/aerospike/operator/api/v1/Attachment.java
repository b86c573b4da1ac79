package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Where a sidecar or an init container sees a volume. */
@WirePart
public class Attachment {

    @JsonPropertyDescription("Name of the container.")
    @Required
    public String containerName;

    @JsonPropertyDescription("Absolute path of the mount or of the device inside the container.")
    @Required
    public String path;

    @JsonPropertyDescription("How the volume is mounted.")
    public MountOptions mountOptions;
}
