package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import java.util.List;
import java.util.Map;

/** The load balancer service of a cluster. */
@WirePart
public class LoadBalancerSpec {

    @JsonPropertyDescription(
            "Local sends traffic only to nodes with a pod and keeps the address of the client, Cluster to all"
                    + " nodes.")
    public TrafficPolicy externalTrafficPolicy;

    @JsonPropertyDescription("Annotations of the service. They replace all others.")
    public Map<String, String> annotations;

    @JsonPropertyDescription("Name of the port of the service.")
    public String portName;

    @JsonPropertyDescription("Port of the service. Absent means targetPort.")
    @Min(1024)
    @Max(65535)
    public Integer port;

    @JsonPropertyDescription(
            "Port of the server. Absent means the TLS port of the servers if they have one, else their "
                    + "service port.")
    @Min(1024)
    @Max(65535)
    public Integer targetPort;

    @JsonPropertyDescription("Networks (CIDR) from which clients may connect. Absent means from everywhere.")
    public List<String> loadBalancerSourceRanges;
}
