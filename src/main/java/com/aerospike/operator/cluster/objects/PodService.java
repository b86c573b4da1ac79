package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.kube.PodName;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.Map;

/** The Service in front of one pod: it opens ports of the node where several servers share one. */
public final class PodService {

    private PodService() {}

    public static Service of(Intent intent, PodName pod) {
        return new ServiceBuilder()
                .withMetadata(UserMeta.of(intent.spec().podService).on(intent, Names.podService(pod)))
                .withNewSpec()
                .withType("NodePort")
                // Only the pod's own node answers: any other address would send clients on a detour they do not expect.
                .withExternalTrafficPolicy("Local")
                .withPublishNotReadyAddresses(true)
                .withSelector(Map.of(Labels.POD_NAME, pod.toString()))
                .withPorts(ClientPorts.of(intent))
                .endSpec()
                .build();
    }
}
