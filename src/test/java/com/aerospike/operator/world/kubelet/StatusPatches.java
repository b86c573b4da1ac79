package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.concurrent.ExecutionException;

/** Merges into the status of pods with one request each; the client library's own patch reads the object first. */
final class StatusPatches {

    private static final String MERGE = "application/strategic-merge-patch+json";

    private final KubernetesClient client;

    StatusPatches(KubernetesClient client) {
        this.client = client;
    }

    /** Only what the status holds is changed, and only on exactly this pod, not on another of the same name. */
    void merge(Pod pod, PodStatus status) {
        var patch = new PodBuilder()
                .withNewMetadata()
                .withUid(pod.getMetadata().getUid())
                .endMetadata()
                .withStatus(status)
                .build();
        var request = client.getHttpClient()
                .newHttpRequestBuilder()
                .uri("%sapi/v1/namespaces/%s/pods/%s/status"
                        .formatted(
                                client.getMasterUrl(),
                                pod.getMetadata().getNamespace(),
                                pod.getMetadata().getName()))
                .method("PATCH", MERGE, client.getKubernetesSerialization().asJson(patch))
                .build();
        try {
            var answer = client.getHttpClient().sendAsync(request, String.class).get();
            if (answer.code() >= 300) {
                throw new KubernetesClientException(answer.body(), answer.code(), null);
            }
        } catch (ExecutionException e) {
            throw new KubernetesClientException("the request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KubernetesClientException("the request was interrupted", e);
        }
    }
}
