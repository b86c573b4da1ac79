package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a volume is emptied before it is used again. */
public enum WipeMethod {

    /** Overwrite the whole device with zeros. */
    @JsonProperty("dd")
    DD("dd"),

    /** Discard the whole device. */
    @JsonProperty("blkdiscard")
    BLKDISCARD("blkdiscard"),

    /** Delete the data files of the namespaces. */
    @JsonProperty("deleteFiles")
    DELETE_FILES("deleteFiles");

    private final String wire;

    WipeMethod(String wire) {
        this.wire = wire;
    }

    /** The name used in the resource. */
    public String wire() {
        return wire;
    }
}
