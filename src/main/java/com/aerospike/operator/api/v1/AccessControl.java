package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.ListMap;
import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** Users and roles that the operator keeps in the servers. */
@WirePart
public class AccessControl {

    @JsonPropertyDescription("Settings of the commands that change users and roles.")
    public AdminPolicy adminPolicy;

    @JsonPropertyDescription(
            "Roles in addition to the predefined ones. A role that is not listed is removed from the servers.")
    @ListMap("name")
    public List<Role> roles;

    @JsonPropertyDescription(
            "The users. One named admin with the roles sys-admin and user-admin is needed; the operator logs "
                    + "in with it. A user that is not listed is removed from the servers.")
    @Required
    @ListMap("name")
    public List<User> users;
}
