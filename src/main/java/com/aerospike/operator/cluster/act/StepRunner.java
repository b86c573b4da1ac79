package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.Secrets;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Step;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out the steps of a plan up to the first that must wait. */
public final class StepRunner {
    private final PodAddresser addresser;
    private final AccessControlApplier accessControl;
    private final RosterSetter roster;

    public StepRunner(KubernetesClient client, NodeDoors doors, Secrets secrets) {
        addresser = new PodAddresser(client);
        accessControl = new AccessControlApplier(doors, secrets);
        roster = new RosterSetter(doors);
    }

    public Outcome carryOut(Intent intent, Snapshot seen, Plan plan) {
        var done = new ArrayList<Outcome.Done>();
        for (Step step : plan.steps()) {
            try {
                switch (step) {
                    case Step.Await wait -> {
                        return new Outcome(done, Optional.empty(), Optional.of(wait));
                    }
                    case Step.AddressPod address ->
                        done.add(new Outcome.Done(step, addresser.carryOut(intent, address)));
                    case Step.ApplyAccessControl users ->
                        done.add(new Outcome.Done(step, accessControl.carryOut(intent, seen, users)));
                    case Step.SetRoster set -> done.add(new Outcome.Done(step, roster.carryOut(intent, seen, set)));
                }
            } catch (StepFailure failure) {
                return new Outcome(
                        done, Optional.of(new Outcome.Failed(step.summary(), failure.getMessage())), Optional.empty());
            }
        }
        return new Outcome(List.copyOf(done), Optional.empty(), Optional.empty());
    }
}
