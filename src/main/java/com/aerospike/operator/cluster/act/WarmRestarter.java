package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.act.KubernetesHand.PodRef;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.PodName;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Restarts a server inside its pod with a new configuration. What it was given is noted at the pod last: an operator that
 * dies before that restarts the server once more, one that had written it before would never do so. That it is about to be
 * given is noted first: whoever reverts the configuration in between would have it run on with the other one.
 */
final class WarmRestarter {
    private final ServerShell shell;
    private final AppliedNote note;
    private final LastLook lastLook;
    private final Clock clock;

    WarmRestarter(KubernetesHand hand, LastLook lastLook, Clock clock) {
        this.shell = new ServerShell(hand);
        this.note = new AppliedNote(hand);
        this.lastLook = lastLook;
        this.clock = clock;
    }

    /** @param stopping pods whose servers were stopped a moment ago by steps of the same plan */
    List<Outcome.Change> carryOut(
            Intent intent, Snapshot seen, Targets targets, Step.WarmRestart step, Set<PodName> stopping)
            throws StepFailure, NotNow, InterruptedException {
        var pod = seen.pod(step.pod()).orElseThrow(() -> new StepFailure("pod " + step.pod() + " is gone"));
        var ref = new PodRef(intent.namespace(), step.pod(), step.uid());
        var conf = PodConf.of(intent, seen, targets, pod);
        if (step.quiesced()) {
            lastLook.at(intent, seen, step.pod(), stopping);
        }
        // Before the signal: a server that has been up since an earlier moment is the old one.
        var told = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var before = note.begin(ref, pod, conf);
        try {
            shell.writeAndRestart(ref, conf.text(), step.obsoleteFiles());
        } catch (ServerShell.LeftAsItWas refused) {
            note.write(ref, before);
            throw refused;
        }
        note.write(
                ref,
                new Applied(
                        conf.hash(),
                        conf.networkPolicyHash(),
                        conf.rackIdOverridden(),
                        told.toString(),
                        step.operation(),
                        null));
        return List.of(Outcome.Change.toPod(
                "PodWarmRestarted", "Warm restarted", intent.namespace(), step.pod(), step.because()));
    }
}
