package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A Secret with trusted CA certificates. */
@WirePart
public class CaCertsSource {

    @JsonPropertyDescription("Secret with the certificates; all its keys are loaded.")
    @Required
    public String secretName;

    @JsonPropertyDescription("Deprecated. Namespace of the Secret. Absent means the namespace of the cluster.")
    public String secretNamespace;
}
