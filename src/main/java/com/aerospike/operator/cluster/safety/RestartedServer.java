package com.aerospike.operator.cluster.safety;

import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.time.Instant;

/**
 * What answers in a pod is the server that was started last. After a restart in place the old process may answer a little
 * longer, ready and quiesced as it was; whoever takes it for the new one quiesces the next node while this one goes down.
 */
public final class RestartedServer {
    private RestartedServer() {}

    public static Verdict check(PodSeen pod, Snapshot seen) {
        var told = pod.marks().applied().flatMap(applied -> applied.restarted());
        if (told.isEmpty()) {
            return Verdict.yes();
        }
        return switch (seen.servers().get(pod.name().toString())) {
            case NodeSeen.Answering node ->
                node.facts()
                                .uptime()
                                .filter(uptime ->
                                        startedBefore(told.get(), seen.at().minus(uptime)))
                                .isPresent()
                        ? Verdict.no("the server of pod " + pod.name() + " has not ended yet to start anew")
                        : Verdict.yes();
            case NodeSeen.Silent silent -> Verdict.yes();
            case NodeSeen.Closed closed -> Verdict.yes();
            case null -> Verdict.yes();
        };
    }

    /** The uptime is in whole seconds, so a server seems to have started up to a second later than it did. */
    private static boolean startedBefore(Instant told, Instant started) {
        return started.isBefore(told);
    }
}
