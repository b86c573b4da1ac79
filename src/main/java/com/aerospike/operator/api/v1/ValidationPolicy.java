package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Which checks at admission are left out. */
@WirePart
public class ValidationPolicy {

    @JsonPropertyDescription("Do not insist on a persistent volume for the work directory.")
    @Required
    public Boolean skipWorkDirValidate;

    @JsonPropertyDescription("Deprecated and without effect.")
    public Boolean skipXdrDlogFileValidate;
}
