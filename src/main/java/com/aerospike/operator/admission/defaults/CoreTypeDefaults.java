package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import java.util.stream.Stream;

/** Schema defaults inside the Kubernetes types that a resource embeds: protocol of ports, service of gRPC probes. */
final class CoreTypeDefaults {

    private CoreTypeDefaults() {}

    static void complete(AerospikeClusterSpec spec) {
        containers(spec.podSpec.sidecars);
        containers(spec.podSpec.initContainers);
    }

    private static void containers(List<Container> containers) {
        if (containers != null) {
            containers.forEach(CoreTypeDefaults::container);
        }
    }

    private static void container(Container container) {
        container.getPorts().stream()
                .filter(port -> port.getProtocol() == null)
                .forEach(port -> port.setProtocol("TCP"));
        Stream.of(container.getLivenessProbe(), container.getReadinessProbe(), container.getStartupProbe())
                .forEach(CoreTypeDefaults::probe);
    }

    private static void probe(Probe probe) {
        if (probe != null && probe.getGrpc() != null && probe.getGrpc().getService() == null) {
            probe.getGrpc().setService("");
        }
    }
}
