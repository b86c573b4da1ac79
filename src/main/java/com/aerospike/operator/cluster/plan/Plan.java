package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done.
 *
 * @param targets the Kubernetes objects as they may be now
 * @param steps acts on pods and nodes in order; carried out up to the first {@link Step.Await}
 * @param problems what stands in the way and needs a person, worst first
 * @param behind pods that run something else than is wanted, by name
 * @param ignorable pods that fail and that the user lets be left out: they keep nothing from being complete
 */
public record Plan(
        Targets targets,
        List<Step> steps,
        List<Problem> problems,
        Map<String, PodNeed> behind,
        Set<PodName> ignorable) {
    public Plan {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
        behind = Map.copyOf(behind);
        ignorable = Set.copyOf(ignorable);
    }

    public Plan(Targets targets, List<Step> steps, List<Problem> problems, Map<String, PodNeed> behind) {
        this(targets, steps, problems, behind, Set.of());
    }

    /** True when nothing is left to do: the world is as wanted. */
    public boolean settled() {
        return steps.isEmpty();
    }

    /** True when its objects leave less servers than {@code seen}: then these are looked at once more before. */
    public boolean takesServers(Snapshot seen) {
        return !targets.removable().racks().isEmpty()
                || targets.racks().stream().anyMatch(rack -> seen.rack(rack.identity())
                        .filter(present -> rack.replicas() < present.wantedReplicas())
                        .isPresent());
    }

    /** The wait that ends this plan's first stretch. */
    public Optional<Step.Await> firstWait() {
        return steps.stream()
                .filter(step -> step instanceof Step.Await)
                .map(step -> (Step.Await) step)
                .findFirst();
    }
}
