package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.Annotations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusDetails;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Optional;

/** Writes the annotation from which a pod learns the addresses of its node and the identity of its claims. */
final class PodAddresser {
    private static final int GONE = 404;

    private final KubernetesClient client;

    PodAddresser(KubernetesClient client) {
        this.client = client;
    }

    List<Outcome.Change> carryOut(Intent intent, Step.AddressPod step) throws StepFailure {
        Pod patch = new PodBuilder()
                .withNewMetadata()
                .withUid(step.uid())
                .addToAnnotations(Annotations.NODE_ADDRESSES, step.addresses().toJson())
                .endMetadata()
                .build();
        try {
            client.pods()
                    .inNamespace(intent.namespace())
                    .withName(step.pod())
                    .patch(PatchContext.of(PatchType.JSON_MERGE), patch);
        } catch (KubernetesClientException refused) {
            // A pod that went in the meantime needs no addresses; the one that follows it will be told.
            if (refused.getCode() != GONE && !isOfAnotherPod(refused)) {
                throw new StepFailure(refused);
            }
        }
        return List.of();
    }

    /** The API server takes another uid for an attempt to change it. */
    private static boolean isOfAnotherPod(KubernetesClientException refused) {
        return Optional.ofNullable(refused.getStatus())
                .map(Status::getDetails)
                .map(StatusDetails::getCauses)
                .filter(causes -> causes.stream().anyMatch(cause -> "metadata.uid".equals(cause.getField())))
                .isPresent();
    }
}
