package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a volume is prepared before its first use. */
public enum InitMethod {

    /** Leave the volume as it is. */
    @JsonProperty("none")
    NONE("none"),

    /** Overwrite the whole device with zeros. */
    @JsonProperty("dd")
    DD("dd"),

    /** Overwrite the first 8 MiB with zeros. */
    @JsonProperty("headerCleanup")
    HEADER_CLEANUP("headerCleanup"),

    /** Discard the whole device. */
    @JsonProperty("blkdiscard")
    BLKDISCARD("blkdiscard"),

    /** Discard the device, then zero its first 8 MiB. */
    @JsonProperty("blkdiscardWithHeaderCleanup")
    BLKDISCARD_WITH_HEADER_CLEANUP("blkdiscardWithHeaderCleanup"),

    /** Delete every regular file of the file system. */
    @JsonProperty("deleteFiles")
    DELETE_FILES("deleteFiles");

    private final String wire;

    InitMethod(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
