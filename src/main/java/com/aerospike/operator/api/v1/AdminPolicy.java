package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;

/** Settings of the commands that change users and roles. */
@WirePart
public class AdminPolicy {

    @JsonPropertyDescription("How long to wait for the answer to one command, in milliseconds.")
    @Required
    @Min(0)
    public Integer timeout;
}
