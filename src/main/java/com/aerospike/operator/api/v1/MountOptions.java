package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** How a volume is mounted into a container. */
@WirePart
public class MountOptions {

    @JsonPropertyDescription("Mount without the right to write. Absent means false.")
    public Boolean readOnly;

    @JsonPropertyDescription("Folder of the volume to mount. Absent means its root.")
    public String subPath;

    @JsonPropertyDescription(
            "Folder of the volume to mount, in which $(NAME) stands for an environment variable. Not together"
                    + " with subPath.")
    public String subPathExpr;

    @JsonPropertyDescription(
            "Whether mounts made later are passed between node and container: None, HostToContainer or "
                    + "Bidirectional. Absent means None.")
    public String mountPropagation;
}
