package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** A restart on demand. */
@WirePart
public class Operation {

    @JsonPropertyDescription("WarmRestart restarts the server process inside the pod, PodRestart replaces the pod.")
    @Required
    public OperationKind kind;

    @JsonPropertyDescription("Identity of the operation, up to 20 characters; a new one asks for a new restart.")
    @Required
    @Size(min = 1, max = 20)
    public String id;

    @JsonPropertyDescription("Pods to restart. Absent means all.")
    public List<String> podList;
}
