package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.act.KubernetesHand.PodRef;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.Annotations;
import java.util.Map;
import java.util.Optional;

/** Notes at a pod what it was given, once it has it. */
final class AppliedNote {
    private final KubernetesHand hand;

    AppliedNote(KubernetesHand hand) {
        this.hand = hand;
    }

    /** A pod that went in the meantime took what it was given with it. */
    void write(PodRef pod, Applied applied) throws StepFailure {
        hand.annotate(pod, Map.of(Annotations.APPLIED, applied.toJson()));
    }

    /**
     * Says that a configuration is about to be given, so that whoever sees this and not the end knows that it may have been.
     *
     * @return what was noted before
     * @throws StepFailure if the pod is not the one that was meant
     */
    Applied begin(PodRef ref, PodSeen pod, PodConf conf) throws StepFailure {
        var before = pod.marks().applied().orElse(Applied.NOTHING);
        var begun = before.beginning(new Applied.Begun(conf.hash(), conf.networkPolicyHash()));
        return switch (hand.annotate(ref, Map.of(Annotations.APPLIED, begun.toJson()))) {
            case DONE -> before;
            case GONE -> throw new StepFailure("pod " + ref.name() + " is gone, or another one has its name by now");
        };
    }

    /** What the pod runs with according to everything that is known. */
    static Applied current(PodSeen pod, Snapshot seen) {
        return pod.marks()
                .applied()
                .or(() -> pod.report()
                        .map(report -> applied(
                                report.aerospikeConfigHash(), report.networkPolicyHash(), report.rackIDOverridden())))
                .or(() -> seen.recorded()
                        .flatMap(status -> Optional.ofNullable(status.pods))
                        .flatMap(pods -> Optional.ofNullable(pods.get(pod.name().toString())))
                        .map(entry -> applied(
                                entry.aerospikeConfigHash,
                                entry.networkPolicyHash,
                                Boolean.TRUE.equals(entry.rackIDOverridden))))
                .orElse(Applied.NOTHING);
    }

    private static Applied applied(String conf, String networkPolicy, boolean overridden) {
        return new Applied(conf, networkPolicy, overridden, "", "", null);
    }
}
