package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.ServerPorts;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import java.util.List;

/** Ports of the headless Service and of a pod's own Service. */
final class ClientPorts {

    private ClientPorts() {}

    // Target and node ports are left to the API server: a node port that is sent could be taken by someone else.
    static List<ServicePort> of(Intent intent) {
        ServerPorts ports = intent.ports();
        return ports.inServices().stream()
                .map(port -> new ServicePortBuilder()
                        .withName(port.portName())
                        .withPort(ports.get(port).orElseThrow())
                        .withProtocol(ApiDefaults.PROTOCOL)
                        .build())
                .toList();
    }
}
