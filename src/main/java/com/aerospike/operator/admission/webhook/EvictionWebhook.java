package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.admission.webhook.EvictablePods.Found;
import com.aerospike.operator.admission.webhook.EvictablePods.Marking;
import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.kube.Labels;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;

/**
 * Refuses the eviction of Aerospike pods and leaves a note for the operator, which moves such a pod itself once that
 * loses no data. Everything that is no Aerospike pod may go.
 *
 * <p>A dry run is answered the same but leaves no note.
 */
public final class EvictionWebhook implements Webhook {

    /** Counts what is decided about pods; answers to errors are not decisions. */
    public interface Decisions {

        void allowed(String namespace);

        void blocked(String namespace);
    }

    private final EvictablePods pods;
    private final Decisions decisions;
    private final Clock clock;

    public EvictionWebhook(EvictablePods pods, Decisions decisions, Clock clock) {
        this.pods = pods;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The webhook where evictions are left to Kubernetes. */
    public static Webhook switchedOff() {
        return review -> Answer.allowed();
    }

    @Override
    public Answer answer(Review review) {
        JsonNode eviction = review.object();
        JsonNode name = eviction.path("metadata").path("name");
        if (!eviction.isObject() || !name.isTextual() || name.textValue().isEmpty()) {
            return Answer.denied(
                    Answer.Refusal.BAD_REQUEST, "Failed to parse eviction object: it names no pod in metadata.name");
        }
        return switch (pods.find(review.namespace(), name.textValue())) {
            case Found.Nothing ignored -> allow(review);
            case Found.Unreadable unreadable ->
                Answer.denied(
                        Answer.Refusal.INTERNAL_ERROR,
                        "failed to get pod %s/%s: %s"
                                .formatted(review.namespace(), name.textValue(), unreadable.why()));
            case Found.Pod pod -> isServer(pod) ? block(review, pod) : allow(review);
        };
    }

    private static boolean isServer(Found.Pod pod) {
        return Labels.APP_VALUE.equals(pod.labels().get(Labels.APP))
                && pod.labels().containsKey(Labels.CLUSTER);
    }

    private Answer allow(Review review) {
        decisions.allowed(review.namespace());
        return Answer.allowed();
    }

    private Answer block(Review review, Found.Pod pod) {
        boolean noted = review.dryRun() || pod.annotations().containsKey(Annotations.EVICTION_BLOCKED);
        return switch (noted ? new Marking.Done() : pods.mark(pod, clock.instant())) {
            case Marking.Failed failed ->
                Answer.denied(
                        Answer.Refusal.INTERNAL_ERROR,
                        "Failed to set eviction blocked annotation on pod %s/%s: %s"
                                .formatted(pod.namespace(), pod.name(), failed.why()));
            case Marking.Done ignored -> {
                decisions.blocked(review.namespace());
                yield Answer.denied(
                        Answer.Refusal.FORBIDDEN,
                        ("Eviction of Aerospike pod %s/%s is blocked by admission webhook; "
                                        + "the operator moves the pod as soon as that is safe")
                                .formatted(pod.namespace(), pod.name()));
            }
        };
    }
}
