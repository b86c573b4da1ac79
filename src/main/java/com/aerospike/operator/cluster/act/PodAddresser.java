package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.act.KubernetesHand.PodRef;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.kube.PodName;
import java.util.List;
import java.util.Map;

/** Writes the annotation from which a pod learns the addresses of its node and the identity of its claims. */
final class PodAddresser {
    private final KubernetesHand hand;

    PodAddresser(KubernetesHand hand) {
        this.hand = hand;
    }

    List<Outcome.Change> carryOut(Intent intent, Step.AddressPod step) throws StepFailure {
        var name = PodName.parse(intent.name(), step.pod())
                .orElseThrow(() -> new StepFailure("pod " + step.pod() + " is none of this cluster"));
        // A pod that went in the meantime needs no addresses; the one that follows it will be told.
        hand.annotate(
                new PodRef(intent.namespace(), name, step.uid()),
                Map.of(Annotations.NODE_ADDRESSES, step.addresses().toJson()));
        return List.of();
    }
}
