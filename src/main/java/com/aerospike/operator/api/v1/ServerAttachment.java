package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Where the server container sees a volume. */
@WirePart
public class ServerAttachment {

    @JsonPropertyDescription(
            "Absolute path of the mount or of the device inside the container. /etc/aerospike and /configs "
                    + "are taken.")
    @Required
    public String path;

    @JsonPropertyDescription("How the volume is mounted. Only honoured for hostPath volumes.")
    public MountOptions mountOptions;
}
