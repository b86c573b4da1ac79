package com.aerospike.operator.run.webhook;

import com.aerospike.operator.admission.webhook.EvictablePods;
import com.aerospike.operator.kube.Annotations;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Reads and marks pods through the API. Only the leader watches pods, but every replica is asked about evictions. */
public final class ApiPods implements EvictablePods {

    /** The API server waits 20 s for an answer; the client's own patience is longer. */
    private static final RequestConfig QUICK = new RequestConfigBuilder()
            .withRequestTimeout((int) Duration.ofSeconds(5).toMillis())
            .withRequestRetryBackoffLimit(1)
            .build();

    private final NamespacedKubernetesClient client;

    public ApiPods(KubernetesClient client) {
        this.client = client.adapt(NamespacedKubernetesClient.class);
    }

    @Override
    public Found find(String namespace, String name) {
        try {
            Pod pod = quick(
                    api -> api.pods().inNamespace(namespace).withName(name).get());
            return pod == null ? new Found.Nothing() : found(pod);
        } catch (KubernetesClientException e) {
            return new Found.Unreadable(why(e));
        }
    }

    private static Found found(Pod pod) {
        var metadata = pod.getMetadata();
        return new Found.Pod(
                metadata.getNamespace(),
                metadata.getName(),
                metadata.getUid(),
                Objects.requireNonNullElse(metadata.getLabels(), Map.of()),
                Objects.requireNonNullElse(metadata.getAnnotations(), Map.of()));
    }

    @Override
    public Marking mark(Found.Pod pod, Instant at) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        // With the uid the API server refuses to mark another pod that has got the name meanwhile.
        patch.putObject("metadata")
                .put("uid", pod.uid())
                .putObject("annotations")
                .put(
                        Annotations.EVICTION_BLOCKED,
                        at.truncatedTo(ChronoUnit.SECONDS).toString());
        try {
            quick(api -> api.pods()
                    .inNamespace(pod.namespace())
                    .withName(pod.name())
                    .patch(PatchContext.of(PatchType.JSON_MERGE), patch.toString()));
            return new Marking.Done();
        } catch (KubernetesClientException e) {
            return new Marking.Failed(why(e));
        }
    }

    private <T> T quick(Function<NamespacedKubernetesClient, T> call) {
        return client.withRequestConfig(QUICK).call(call::apply);
    }

    private static String why(KubernetesClientException e) {
        return e.getStatus() != null && e.getStatus().getMessage() != null
                ? e.getStatus().getMessage()
                : Objects.requireNonNullElse(e.getMessage(), e.toString());
    }
}
