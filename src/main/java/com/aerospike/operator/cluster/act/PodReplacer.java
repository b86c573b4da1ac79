package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.cluster.safety.ClusterWhole;
import com.aerospike.operator.cluster.safety.HandedOver;
import com.aerospike.operator.cluster.safety.PartitionsAvailable;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.node.NodeException;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Set;

/**
 * Deletes a pod. Whether that is safe was asked in planning; the servers are asked once more right before it, because a
 * node that was lost in between may have held the other copy of what this one holds.
 */
final class PodReplacer {
    private static final Set<Integer> GONE_OR_ANOTHER = Set.of(404, 409);

    private final KubernetesClient client;
    private final NodeDoors doors;

    PodReplacer(KubernetesClient client, NodeDoors doors) {
        this.client = client;
        this.doors = doors;
    }

    List<Outcome.Change> carryOut(Intent intent, Snapshot seen, Step.ReplacePod step)
            throws StepFailure, NotNow, InterruptedException {
        if (step.quiesced()) {
            askAgain(intent, seen, step);
        }
        try {
            client.resource(new PodBuilder()
                            .withNewMetadata()
                            .withNamespace(intent.namespace())
                            .withName(step.pod().toString())
                            .withUid(step.uid())
                            .endMetadata()
                            .build())
                    .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                    .delete();
        } catch (KubernetesClientException refused) {
            if (!GONE_OR_ANOTHER.contains(refused.getCode())) {
                throw new StepFailure(refused);
            }
        }
        return List.of(new Outcome.Change(
                "PodRestarted",
                "[rack-%s] Restarted Pod `%s/%s`: %s"
                        .formatted(
                                step.pod().rack(), intent.namespace(), step.pod(), String.join(", ", step.because()))));
    }

    private void askAgain(Intent intent, Snapshot seen, Step.ReplacePod step) throws NotNow, InterruptedException {
        var opened = doors.of(intent, seen);
        var now = opened.askAgain(seen);
        var expected = now.pods().stream()
                .filter(PodSeen::serving)
                .map(pod -> pod.name().toString())
                .toList();
        var name = step.pod().toString();
        var verdict = ClusterWhole.check(expected, now)
                .and(() -> PartitionsAvailable.check(now))
                .and(() -> HandedOver.check(name, now));
        switch (verdict) {
            case Verdict.No no -> throw new NotNow(no.because());
            case Verdict.Yes yes -> idle(opened, now, step);
        }
    }

    private static void idle(NodeDoors.Doors doors, Snapshot now, Step.ReplacePod step) throws NotNow {
        var pod = now.pod(step.pod()).orElseThrow(() -> new NotNow("pod " + step.pod() + " is gone"));
        try (var session = doors.open(pod)) {
            if (!session.verbs().traffic().idle()) {
                throw new NotNow("clients still use the node of pod " + step.pod());
            }
        } catch (NodeException failed) {
            throw new NotNow(failed.getMessage());
        }
    }
}
