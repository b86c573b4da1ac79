package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;

/** The Service that gives pods their DNS names. It lists pods that are not ready too: they are mesh seeds already. */
public final class HeadlessService {

    private HeadlessService() {}

    public static Service of(Intent intent) {
        return new ServiceBuilder()
                .withMetadata(
                        UserMeta.of(intent.spec().headlessService).on(intent, Names.headlessService(intent.name())))
                .withNewSpec()
                .withType("ClusterIP")
                .withClusterIP("None")
                .withPublishNotReadyAddresses(true)
                .withSelector(Labels.cluster(intent.name()))
                .withPorts(ClientPorts.of(intent))
                .endSpec()
                .build();
    }
}
