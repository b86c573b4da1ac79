package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;

/** Labels and annotations that the operator puts on objects it makes. */
@WirePart
public class ObjectMetadata {

    @JsonPropertyDescription("Annotations to add.")
    public Map<String, String> annotations;

    @JsonPropertyDescription("Labels to add.")
    public Map<String, String> labels;
}
