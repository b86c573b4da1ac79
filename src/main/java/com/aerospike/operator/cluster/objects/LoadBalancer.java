package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.LoadBalancerSpec;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Service through which clients outside find a first server; present while the spec asks for it. */
public final class LoadBalancer {

    /** Ports below are privileged and never those of a server; AKO reads such a number as "not given". */
    private static final int FIRST_PORT = 1024;

    private LoadBalancer() {}

    public static Optional<Service> of(Intent intent) {
        return Optional.ofNullable(intent.spec().seedsFinderServices)
                .map(services -> services.loadBalancer)
                .map(wanted -> service(intent, wanted));
    }

    private static Service service(Intent intent, LoadBalancerSpec wanted) {
        String policy = wanted.externalTrafficPolicy == null ? null : wanted.externalTrafficPolicy.wire();
        return new ServiceBuilder()
                .withMetadata(OwnedMeta.of(
                        intent,
                        Names.loadBalancer(intent.name()),
                        Labels.cluster(intent.name()),
                        Objects.requireNonNullElse(wanted.annotations, Map.of())))
                .withNewSpec()
                .withType("LoadBalancer")
                .withExternalTrafficPolicy(policy)
                .withLoadBalancerSourceRanges(wanted.loadBalancerSourceRanges)
                .withSelector(Labels.cluster(intent.name()))
                .withPorts(port(intent, wanted))
                .endSpec()
                .build();
    }

    private static ServicePort port(Intent intent, LoadBalancerSpec wanted) {
        int target = given(wanted.targetPort)
                .orElseGet(
                        () -> intent.ports().preferredService(intent.tlsNames()).orElseThrow());
        return new ServicePortBuilder()
                .withName(ApiDefaults.orElse(wanted.portName, null))
                .withPort(given(wanted.port).orElse(target))
                .withTargetPort(new IntOrString(target))
                .withProtocol(ApiDefaults.PROTOCOL)
                .build();
    }

    private static Optional<Integer> given(Integer port) {
        return Optional.ofNullable(port).filter(number -> number >= FIRST_PORT);
    }
}
