package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out the whole way from what is to what is wanted.
 *
 * <p>The order is that of a deployment: objects, addresses for bound pods, what is left of pods that have gone, pods that
 * fail, serving pods, one cluster, users, roster; then restarts and departures, which need all of that. Users come before
 * the roster because setting it needs a role that the bootstrap user does not have. Each question answers only when the
 * ones before it have nothing left to say, so that none acts on a half-formed cluster.
 */
public final class Planner {
    /** AKO's default. */
    public static final Duration USUAL_GRACE = Duration.ofSeconds(60);

    private final InitImage initImageSettings;
    private final Duration grace;
    private final WantedPods pods = new WantedPods();

    /** A planner that gives failing pods the usual time. */
    public Planner(InitImage initImageSettings) {
        this(initImageSettings, USUAL_GRACE);
    }

    /**
     * @param initImageSettings where the image of the init container comes from unless the resource says
     * @param grace that a failing pod has to recover by itself before it is made anew
     */
    public Planner(InitImage initImageSettings, Duration grace) {
        this.initImageSettings = initImageSettings;
        this.grace = grace;
    }

    public Plan plan(Intent intent, Snapshot seen) {
        var needs = Needs.of(intent, seen, pods);
        var ignorable = Ignorable.of(intent, seen, grace);
        var outgoing = OutgoingConfs.of(intent, seen, grace);
        var repair = new Repair(intent, seen, needs, outgoing, grace);
        var repairs = repair.steps();
        var unaddressed = Addressing.due(intent, seen);
        var offers = FreshVolumes.offers(intent, seen, unaddressed, repairs);
        var targets = Placement.targets(intent, seen, offers, initImageSettings, needs, ignorable, outgoing);
        var departures = new Departures(intent, seen, ignorable);
        var cleanup = new Cleanup(intent, seen);

        var steps = new ArrayList<Step>(Addressing.steps(intent, seen, unaddressed, offers));
        steps.addAll(cleanup.steps());
        steps.addAll(repairs);
        var excused = new HashSet<>(ignorable);
        excused.addAll(departures.excused());
        var formation = new Formation(intent, seen, targets, needs, excused).await();
        if (formation.isPresent()) {
            steps.addAll(Quiescing.undoWhileWaiting(targets, seen, needs, departures, excused));
            steps.add(repair.await(excused).orElse(formation.get()));
        }
        var users = AccessControlQuestion.steps(intent, seen);
        steps.addAll(users);
        if (formation.isEmpty() && users.isEmpty()) {
            steps.addAll(whenWhole(intent, seen, needs, ignorable, departures));
        }
        cleanup.await().ifPresent(steps::add);
        return new Plan(targets, steps, Problems.of(intent, seen, steps, needs.values()), needs, ignorable);
    }

    /** Lets go of what is remembered of a cluster that is gone. */
    public void forget(String namespace, String name) {
        pods.forget(namespace, name);
    }

    private static List<Step> whenWhole(
            Intent intent, Snapshot seen, Map<String, PodNeed> needs, Set<PodName> ignorable, Departures departures) {
        var roster = RosterQuestion.steps(intent, seen);
        if (!roster.isEmpty()) {
            return roster;
        }
        var rollout = new Rollout(intent, seen, needs, ignorable, departures).steps();
        return rollout.isEmpty() && departures.leaving().isEmpty() ? MigrateFillDelay.restore(intent, seen) : rollout;
    }
}
