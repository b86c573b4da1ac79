package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.kube.PodName;
import java.util.List;
import java.util.Optional;

/**
 * How far a plan was carried out.
 *
 * @param done steps that were carried out, in order, each with what is worth telling
 * @param failed the step or object that went wrong; a step ends the work
 * @param waiting the wait that ended the work
 */
public record Outcome(List<Done> done, Optional<Failed> failed, Optional<Step.Await> waiting) {
    public Outcome {
        done = List.copyOf(done);
    }

    /** @param details what changed, one sentence each, without secrets */
    public record Done(Step step, List<Change> details) {
        public Done {
            details = List.copyOf(details);
        }
    }

    /**
     * One thing that a step changed on the servers.
     *
     * @param reason CamelCase name of the event, as AKO names it
     */
    public record Change(String reason, String sentence) {

        /** @param did what was done to the pod, with the verb first */
        public static Change toPod(String reason, String did, String namespace, PodName pod, List<String> because) {
            return new Change(
                    reason,
                    "[rack-%s] %s Pod `%s/%s`: %s"
                            .formatted(pod.rack(), did, namespace, pod, String.join(", ", because)));
        }
    }

    /**
     * @param what verb, kind and name
     * @param why the cause, without secrets
     */
    public record Failed(String what, String why) {}

    public static Outcome nothingDone() {
        return new Outcome(List.of(), Optional.empty(), Optional.empty());
    }

    /** The same, failed by an object unless a step failed. */
    public Outcome orFailed(Optional<Failed> object) {
        return new Outcome(done, failed.or(() -> object), waiting);
    }

    /** True when this pass changed something on pods or servers, so that what was seen before it is out of date. */
    public boolean acted() {
        return !done.isEmpty();
    }
}
