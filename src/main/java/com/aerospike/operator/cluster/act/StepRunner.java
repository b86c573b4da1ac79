package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.Secrets;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Awaited;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.PodName;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries out the steps of a plan up to the first that must wait. */
public final class StepRunner {
    private static final Duration LOOK_AFTER_NOT_NOW = Duration.ofSeconds(1);

    private final PodAddresser addresser;
    private final AccessControlApplier accessControl;
    private final RosterSetter roster;
    private final Quiescer quiescer;
    private final PodReplacer replacer;
    private final WarmRestarter restarter;
    private final LiveChanger changer;
    private final NodeOrders orders;

    /** @param clock by which restarts in place are dated */
    public StepRunner(KubernetesHand hand, FreshLook freshLook, NodeDoors doors, Secrets secrets, Clock clock) {
        addresser = new PodAddresser(hand);
        accessControl = new AccessControlApplier(doors, secrets);
        quiescer = new Quiescer(doors);
        roster = new RosterSetter(doors, quiescer);
        var lastLook = new LastLook(freshLook, doors);
        replacer = new PodReplacer(hand, lastLook);
        restarter = new WarmRestarter(hand, lastLook, clock);
        changer = new LiveChanger(hand, doors);
        orders = new NodeOrders(doors);
    }

    public Outcome carryOut(Intent intent, Snapshot seen, Plan plan) throws InterruptedException {
        var done = new ArrayList<Outcome.Done>();
        var stopping = new HashSet<PodName>();
        for (Step step : plan.steps()) {
            if (step instanceof Step.Await wait) {
                return new Outcome(done, Optional.empty(), Optional.of(wait));
            }
            try {
                done.add(new Outcome.Done(step, carryOut(intent, seen, plan.targets(), step, stopping)));
            } catch (NotNow notNow) {
                var wait = new Step.Await(
                        Awaited.HANDOVER, notNow.getMessage(), Awaited.HANDOVER.deadline(), LOOK_AFTER_NOT_NOW);
                return new Outcome(done, Optional.empty(), Optional.of(wait));
            } catch (StepFailure failure) {
                var failed = new Outcome.Failed(step.summary(), failure.getMessage());
                return new Outcome(done, Optional.of(failed), Optional.empty());
            }
        }
        return new Outcome(List.copyOf(done), Optional.empty(), Optional.empty());
    }

    private List<Outcome.Change> carryOut(
            Intent intent, Snapshot seen, Targets targets, Step step, Set<PodName> stopping)
            throws StepFailure, NotNow, InterruptedException {
        return switch (step) {
            case Step.Await wait -> throw new IllegalStateException("carry out a wait: " + wait.sentence());
            case Step.AddressPod address -> addresser.carryOut(intent, address);
            case Step.ApplyAccessControl users -> accessControl.carryOut(intent, seen, users);
            case Step.SetRoster set -> roster.carryOut(intent, seen, set);
            case Step.Quiesce quiesce -> quiescer.quiesce(intent, seen, quiesce);
            case Step.UndoQuiesce undo -> quiescer.undo(intent, seen, undo);
            case Step.Recluster recluster -> quiescer.recluster(intent, seen, recluster);
            case Step.ReplacePod replace -> {
                var changes = replacer.carryOut(intent, seen, replace, stopping);
                stopping.add(replace.pod());
                yield changes;
            }
            case Step.WarmRestart restart -> {
                var changes = restarter.carryOut(intent, seen, targets, restart, stopping);
                stopping.add(restart.pod());
                yield changes;
            }
            case Step.ApplyLive apply -> changer.carryOut(intent, seen, targets, apply);
            case Step.SetMigrateFillDelay set -> orders.setFillDelay(intent, seen, set);
            case Step.DeleteClaims delete -> replacer.carryOut(intent, delete);
            case Step.ForgetNode forget -> orders.forget(intent, seen, forget);
        };
    }
}
