package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.InitImage;
import java.util.ArrayList;

/**
 * Works out the whole way from what is to what is wanted.
 *
 * <p>The order is that of a deployment: objects, addresses for bound pods, serving pods, one cluster, users, roster; then
 * restarts, which need all of that.
 * Users come before the roster because setting it needs a role that the bootstrap user does not have. Each question
 * answers only when the ones before it have nothing left to say, so that none acts on a half-formed cluster.
 */
public final class Planner {
    private final InitImage initImageSettings;

    /** @param initImageSettings where the image of the init container comes from unless the resource says */
    public Planner(InitImage initImageSettings) {
        this.initImageSettings = initImageSettings;
    }

    public Plan plan(Intent intent, Snapshot seen) {
        var unaddressed = Addressing.due(intent, seen);
        var offers = FreshVolumes.offers(intent, seen, unaddressed);
        var targets = Placement.targets(intent, seen, offers, initImageSettings);
        var steps = new ArrayList<Step>(Addressing.steps(intent, seen, unaddressed, offers));
        var behind = Outdated.pods(intent, seen);
        steps.addAll(Repair.steps(seen, behind));
        var formation = Formation.await(intent, seen);
        formation.ifPresent(steps::add);
        var users = AccessControlQuestion.steps(intent, seen);
        steps.addAll(users);
        if (formation.isEmpty() && users.isEmpty()) {
            var roster = RosterQuestion.steps(intent, seen);
            steps.addAll(roster.isEmpty() ? Rollout.steps(intent, seen, behind) : roster);
        }
        Unplanned.await(intent, seen).ifPresent(steps::add);
        return new Plan(targets, steps, Problems.of(intent, seen, steps), behind);
    }
}
