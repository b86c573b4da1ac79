package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.NetworkNeeds;
import com.aerospike.operator.cluster.intent.ServerPort;
import com.aerospike.operator.cluster.intent.ServerPorts;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import java.util.List;

/** Ports of the server container, sorted by name. */
final class ContainerPorts {

    private ContainerPorts() {}

    static List<ContainerPort> of(Intent intent) {
        ServerPorts ports = intent.ports();
        NetworkNeeds network = intent.network();
        return ports.byName().stream()
                .map(port -> of(port, ports.get(port).orElseThrow(), network.isHostPort(port)))
                .toList();
    }

    private static ContainerPort of(ServerPort port, int number, boolean host) {
        return new ContainerPortBuilder()
                .withName(port.portName())
                .withContainerPort(number)
                .withHostPort(host ? number : null)
                .withProtocol(ApiDefaults.PROTOCOL)
                .build();
    }
}
