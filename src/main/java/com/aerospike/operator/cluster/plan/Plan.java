package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.objects.Targets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done.
 *
 * @param targets the Kubernetes objects as they may be now
 * @param steps acts on pods and nodes in order; carried out up to the first {@link Step.Await}
 * @param problems what stands in the way and needs a person, worst first
 * @param behind pods that run something older than the spec, each with the reasons
 */
public record Plan(Targets targets, List<Step> steps, List<Problem> problems, Map<String, List<String>> behind) {
    public Plan {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
        behind = Map.copyOf(behind);
    }

    /** True when nothing is left to do: the world is as wanted. */
    public boolean settled() {
        return steps.isEmpty();
    }

    /** The wait that ends this plan's first stretch. */
    public Optional<Step.Await> firstWait() {
        return steps.stream()
                .filter(step -> step instanceof Step.Await)
                .map(step -> (Step.Await) step)
                .findFirst();
    }
}
