package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.util.Map;

/** What a kubelet writes to the API. */
final class PodApi {

    private final KubernetesClient client;
    private final StatusPatches patches;
    private volatile boolean closing;

    PodApi(KubernetesClient client) {
        this.client = client;
        this.patches = new StatusPatches(client);
    }

    /** From now on failed calls are nobody's concern. */
    void close() {
        closing = true;
    }

    /** Merges into the status of exactly this pod; conditions that others have set stay. */
    void report(Pod pod, PodStatus status) {
        attempt("reporting the status of", pod, () -> patches.merge(pod, status));
    }

    /** Removes exactly this pod at once, after its containers have ended. */
    void delete(Pod pod) {
        var options = Map.of(
                "kind",
                "DeleteOptions",
                "apiVersion",
                "v1",
                "gracePeriodSeconds",
                0,
                "preconditions",
                Map.of("uid", pod.getMetadata().getUid()));
        var path = "/api/v1/namespaces/" + pod.getMetadata().getNamespace() + "/pods/"
                + pod.getMetadata().getName();
        attempt("removing", pod, () -> client.raw(path, "DELETE", options));
    }

    void warn(Pod pod, String reason, String message) {
        var now = Times.seconds(Instant.now());
        Event event = new EventBuilder()
                .withNewMetadata()
                .withGenerateName(pod.getMetadata().getName() + ".")
                .withNamespace(pod.getMetadata().getNamespace())
                .endMetadata()
                .withNewInvolvedObject()
                .withApiVersion("v1")
                .withKind("Pod")
                .withNamespace(pod.getMetadata().getNamespace())
                .withName(pod.getMetadata().getName())
                .withUid(pod.getMetadata().getUid())
                .endInvolvedObject()
                .withType("Warning")
                .withReason(reason)
                .withMessage(message)
                .withFirstTimestamp(now)
                .withLastTimestamp(now)
                .withCount(1)
                .withNewSource("kubelet", pod.getSpec().getNodeName())
                .build();
        attempt("writing an event about", pod, () -> client.resource(event).create());
    }

    /** Tells people that the pod is not looked after any more. */
    void failed(Pod pod, RuntimeException why) {
        if (!closing) {
            System.err.println("test kubelet: looking after pod " + PodKey.of(pod) + " failed: " + why);
            why.printStackTrace();
        }
    }

    private void attempt(String what, Pod pod, Runnable call) {
        try {
            call.run();
        } catch (KubernetesClientException e) {
            boolean otherPodByNow =
                    e.getCode() == HttpURLConnection.HTTP_NOT_FOUND || e.getCode() == HttpURLConnection.HTTP_CONFLICT;
            if (!otherPodByNow && !closing) {
                System.err.println("test kubelet: " + what + " pod " + PodKey.of(pod) + " failed: " + e.getMessage());
            }
        }
    }
}
