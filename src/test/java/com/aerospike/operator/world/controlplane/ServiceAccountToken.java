package com.aerospike.operator.world.controlplane;

import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;

/** Asks the API server for tokens of service accounts, as a kubelet does for pods. */
final class ServiceAccountToken {

    private final KubernetesClient client;

    ServiceAccountToken(KubernetesClient client) {
        this.client = client;
    }

    String request(String namespace, String account, Duration validity) {
        TokenRequest wish = new TokenRequestBuilder()
                .withNewSpec()
                .withExpirationSeconds(validity.toSeconds())
                .endSpec()
                .build();
        var answer = client.serviceAccounts()
                .inNamespace(namespace)
                .withName(account)
                .tokenRequest(wish);
        return answer.getStatus().getToken();
    }
}
