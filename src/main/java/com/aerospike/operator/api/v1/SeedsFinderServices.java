package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Services through which clients find a first server. */
@WirePart
public class SeedsFinderServices {

    @JsonPropertyDescription(
            "When given, a service of type LoadBalancer is made; when removed, the service is deleted.")
    public LoadBalancerSpec loadBalancer;
}
