package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.change.LiveCommand;
import com.aerospike.operator.kube.PodName;
import java.util.List;
import java.util.Optional;

/**
 * A pod that runs something else than is wanted.
 *
 * @param effort what brings it there, all reasons together
 * @param reasons all of them, in a fixed order, each as the path or name that a user knows
 * @param commands for {@link Effort#LIVE}: what to tell the server, in order; may be none if only the file differs
 * @param recluster for {@link Effort#LIVE}: the commands count only after one recluster of the whole cluster
 * @param obsoleteFiles paths in the server's container that namespaces gave up and that must go before the server starts
 *     again; one that ends in {@code /*} means what is in the folder and not the folder
 * @param operation id of the on-demand operation that this fulfils, empty if none asks for the pod
 * @param obstacle why nothing can be done about it until somebody changes something, as a sentence; the pod is left as
 *     it is, and the cluster is not as wanted
 */
public record PodNeed(
        PodName pod,
        Effort effort,
        List<String> reasons,
        List<LiveCommand> commands,
        boolean recluster,
        List<String> obsoleteFiles,
        String operation,
        Optional<String> obstacle) {
    public PodNeed {
        reasons = List.copyOf(reasons);
        commands = List.copyOf(commands);
        obsoleteFiles = List.copyOf(obsoleteFiles);
    }

    public PodNeed(
            PodName pod,
            Effort effort,
            List<String> reasons,
            List<LiveCommand> commands,
            List<String> obsoleteFiles,
            String operation) {
        this(pod, effort, reasons, commands, false, obsoleteFiles, operation, Optional.empty());
    }

    public static PodNeed of(PodName pod, Effort effort, List<String> reasons) {
        return new PodNeed(pod, effort, reasons, List.of(), List.of(), "");
    }
}
