package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Additions to a service that the operator makes. */
@WirePart
public class ServiceSpec {

    @JsonPropertyDescription("Labels and annotations for the service.")
    public ObjectMetadata metadata;
}
