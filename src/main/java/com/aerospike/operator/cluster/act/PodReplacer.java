package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.act.KubernetesHand.PodRef;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.cluster.safety.LastCopyElsewhere;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import java.util.List;
import java.util.Set;

/** Deletes pods, so that they are made anew, and claims. */
final class PodReplacer {
    private final KubernetesHand hand;
    private final ServerShell shell;
    private final LastLook lastLook;

    PodReplacer(KubernetesHand hand, LastLook lastLook) {
        this.hand = hand;
        this.shell = new ServerShell(hand);
        this.lastLook = lastLook;
    }

    /** @param stopping pods whose servers were stopped a moment ago by steps of the same plan */
    List<Outcome.Change> carryOut(Intent intent, Snapshot seen, Step.ReplacePod step, Set<PodName> stopping)
            throws StepFailure, NotNow, InterruptedException {
        var ref = new PodRef(intent.namespace(), step.pod(), step.uid());
        if (step.quiesced()) {
            lastLook.at(intent, seen, step.pod(), stopping, now -> copiesElsewhere(intent, step, now));
        }
        boolean files = !step.obsoleteFiles().isEmpty()
                && seen.pod(step.pod()).filter(PodSeen::askable).isPresent();
        if ((files || !step.losing().isEmpty()) && !hand.exists(ref)) {
            // It needs no restart any more, and the claims and files may be those of the pod that took its place:
            // caches of
            // pods and claims are not of the same moment.
            return List.of();
        }
        if (files) {
            shell.remove(ref, step.obsoleteFiles());
        }
        // Asked before the pod: a claim goes once no pod uses it, and a new pod must not find it again.
        deleteClaims(intent, step.losing());
        hand.delete(ref);
        return List.of(
                Outcome.Change.toPod("PodRestarted", "Restarted", intent.namespace(), step.pod(), step.because()));
    }

    private static Verdict copiesElsewhere(Intent intent, Step.ReplacePod step, Snapshot now) {
        return intent.rack(step.pod().rack())
                .map(rack -> LastCopyElsewhere.checkLosing(
                        step.pod().toString(), rack, !step.losing().isEmpty(), now))
                .orElseGet(Verdict::yes);
    }

    List<Outcome.Change> carryOut(Intent intent, Step.DeleteClaims step) throws StepFailure {
        deleteClaims(intent, step.claims());
        return List.of();
    }

    private void deleteClaims(Intent intent, List<ClaimSeen> claims) throws StepFailure {
        for (ClaimSeen claim : claims) {
            hand.deleteClaim(intent.namespace(), claim.name(), claim.uid());
        }
    }
}
