package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.ListSet;
import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** A set of privileges with a name. */
@WirePart
public class Role {

    @JsonPropertyDescription("Name of the role, up to 63 characters, without semicolon and colon.")
    @Required
    @Size(min = 1, max = 63)
    public String name;

    @JsonPropertyDescription(
            "What the role permits: a privilege, optionally limited to a namespace or a set of it, such as "
                    + "read, read-write.orders or write.orders.carts.")
    @Required
    @ListSet
    public List<String> privileges;

    @JsonPropertyDescription(
            "Addresses or networks (CIDR) from which the role may be used. Absent means from everywhere.")
    @ListSet
    public List<String> whitelist;

    @JsonPropertyDescription(
            "Records per second that may be read. Needs security.enable-quotas. Absent or 0 means without " + "limit.")
    public Integer readQuota;

    @JsonPropertyDescription(
            "Records per second that may be written. Needs security.enable-quotas. Absent or 0 means without "
                    + "limit.")
    public Integer writeQuota;
}
