package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** One volume: where it comes from and which containers see it. */
public class VolumeSpec extends VolumePolicy {

    @JsonPropertyDescription("Name of the volume, a DNS label; claims are named after it.")
    @Required
    public String name;

    @JsonPropertyDescription("Where the volume comes from. Exactly one of its keys must be given.")
    public VolumeSource source;

    @JsonPropertyDescription(
            "Where the server container sees the volume. A volume needs at least one of aerospike, sidecars "
                    + "and initContainers.")
    public ServerAttachment aerospike;

    @JsonPropertyDescription("Sidecars of podSpec that see the volume.")
    public List<Attachment> sidecars;

    @JsonPropertyDescription("Init containers of podSpec that see the volume.")
    public List<Attachment> initContainers;
}
