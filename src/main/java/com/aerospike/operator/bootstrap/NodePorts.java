package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Node ports of the pod's own Service, by its port names; 0 when the Service has no such port (yet). */
@RegisterForReflection
public record NodePorts(int service, int tlsService, int admin, int tlsAdmin) {

    public static final NodePorts NONE = new NodePorts(0, 0, 0, 0);
}
