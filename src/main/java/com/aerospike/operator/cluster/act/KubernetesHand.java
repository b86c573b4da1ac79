package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the operator does to pods and claims, which no dependent owns. A seam: the same steps run against the API server
 * and against a simulated world.
 */
public interface KubernetesHand {

    /** A pod as it was judged; one that took its place under the same name is another. */
    record PodRef(String namespace, PodName name, String uid) {}

    /** What became of an order to a pod or claim. */
    enum Done {
        DONE,
        /** It does not exist, or another one has its name by now: nothing was done. */
        GONE
    }

    /**
     * How a command in a container ended.
     *
     * @param exitCode 0 if it went well
     * @param output what it wrote, both streams, for people
     */
    record Executed(int exitCode, String output) {}

    /** The pods of a cluster as the API server has them now, ordered by name; a cache may be behind. */
    List<PodSeen> pods(String namespace, String cluster) throws StepFailure;

    /** Sets annotations of this very pod. */
    Done annotate(PodRef pod, Map<String, String> annotations) throws StepFailure;

    /** Deletes this very pod; the kubelet stops its containers in its own time. */
    Done delete(PodRef pod) throws StepFailure;

    /** Deletes this very claim; it is gone once no pod uses it. */
    Done deleteClaim(String namespace, String claim, String uid) throws StepFailure;

    /** True if this very pod is there. */
    boolean exists(PodRef pod) throws StepFailure;

    /**
     * Runs a command in a container of a running pod and waits for its end. It reaches whichever pod has the name, so it is
     * for whoever saw or annotated this very pod a moment ago: another one has other addresses, and its server must not get
     * the configuration of this one.
     *
     * @param input what the command reads from its standard input
     * @param limit after which the command counts as failed; it may go on in the pod
     */
    Executed execute(PodRef pod, String container, List<String> command, String input, Duration limit)
            throws StepFailure, InterruptedException;
}
