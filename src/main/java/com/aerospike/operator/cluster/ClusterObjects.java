package com.aerospike.operator.cluster;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.apply.DisruptionBudgetDependent;
import com.aerospike.operator.cluster.objects.apply.TargetsInContext;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.AggregatedOperatorException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings the Kubernetes objects to what the plan allows now. */
final class ClusterObjects {
    private ClusterObjects() {}

    /**
     * What could not be written.
     *
     * @param stops no step may follow; not so for the budget, without which the servers work as well
     */
    record Unwritten(Outcome.Failed failed, boolean stops) {}

    /** @return empty when all is written */
    static Optional<Unwritten> apply(Plan plan, Context<AerospikeCluster> context) {
        TargetsInContext.put(context, plan.targets());
        try {
            context.managedWorkflowAndDependentResourceContext().reconcileManagedWorkflow();
            return Optional.empty();
        } catch (AggregatedOperatorException failed) {
            var errors = failed.getAggregatedExceptions();
            var why = errors.values().stream()
                    .map(ClusterObjects::cause)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("; "));
            var what = new Outcome.Failed("writing the objects of the cluster", why);
            return Optional.of(new Unwritten(what, !errors.keySet().equals(Set.of(DisruptionBudgetDependent.NAME))));
        }
    }

    /** The API server's own sentence names the object and field; the client wraps it in the request's address. */
    private static String cause(Exception error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof KubernetesClientException refused
                    && refused.getStatus() != null
                    && refused.getStatus().getMessage() != null) {
                return refused.getStatus().getMessage();
            }
        }
        return Optional.ofNullable(error.getMessage()).orElse(error.toString());
    }
}
