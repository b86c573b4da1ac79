package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.cluster.objects.Targets;
import io.javaoperatorsdk.operator.api.reconciler.Context;

/** How a reconcile hands its targets to the dependents of its workflow. */
public final class TargetsInContext {

    private TargetsInContext() {}

    public static void put(Context<?> context, Targets targets) {
        context.managedWorkflowAndDependentResourceContext().put(Targets.class, targets);
    }

    /** @throws IllegalStateException if the workflow runs before the reconcile has planned */
    static Targets of(Context<?> context) {
        return context.managedWorkflowAndDependentResourceContext().getMandatory(Targets.class, Targets.class);
    }
}
