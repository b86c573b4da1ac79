package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** What a server tells of itself. */
@WirePart
public class ServerStatus {

    @JsonPropertyDescription("Name of the Aerospike cluster.")
    @Required
    public String clusterName;

    @JsonPropertyDescription("Id of the node, in hexadecimal digits.")
    @Required
    public String nodeID;

    @JsonPropertyDescription("Rack id of the node.")
    public Integer rackID;

    @JsonPropertyDescription("TLS name of the node.")
    public String tlsName;

    @JsonPropertyDescription("Addresses and ports for clients without TLS.")
    public List<String> accessEndpoints;

    @JsonPropertyDescription("Alternate addresses and ports for clients without TLS.")
    public List<String> alternateAccessEndpoints;

    @JsonPropertyDescription("Addresses and ports for clients with TLS.")
    public List<String> tlsAccessEndpoints;

    @JsonPropertyDescription("Alternate addresses and ports for clients with TLS.")
    public List<String> tlsAlternateAccessEndpoints;
}
