package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.ListSet;
import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** Someone who may log in to the servers. */
@WirePart
public class User {

    @JsonPropertyDescription("Name of the user, up to 63 characters, without semicolon and colon.")
    @Required
    @Size(min = 1, max = 63)
    public String name;

    @JsonPropertyDescription(
            "Internal logs in with a password, PKIOnly with a client certificate alone. Absent means " + "Internal.")
    public AuthMode authMode;

    @JsonPropertyDescription("Secret in the namespace of the cluster whose key password holds the password. Needed for "
            + "Internal, not allowed for PKIOnly.")
    public String secretName;

    @JsonPropertyDescription("Roles of the user, predefined ones or those listed under roles.")
    @Required
    @ListSet
    public List<String> roles;
}
