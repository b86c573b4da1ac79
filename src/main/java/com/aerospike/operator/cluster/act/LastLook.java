package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.ClusterWhole;
import com.aerospike.operator.cluster.safety.HandedOver;
import com.aerospike.operator.cluster.safety.LastCopyElsewhere;
import com.aerospike.operator.cluster.safety.MajorityKept;
import com.aerospike.operator.cluster.safety.PartitionsAvailable;
import com.aerospike.operator.cluster.safety.StillServing;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.node.NodeException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Pods and servers are looked at once more right before one of them is stopped: a node that was lost since the plan was
 * made may have held the other copy of what this one holds, and a client may still use it.
 */
final class LastLook {
    private final FreshLook look;
    private final NodeDoors doors;

    LastLook(FreshLook look, NodeDoors doors) {
        this.look = look;
        this.doors = doors;
    }

    /**
     * @param stopping pods of the same batch whose servers were stopped a moment ago, on purpose
     * @throws NotNow if the server of {@code name} must not be stopped
     */
    void at(Intent intent, Snapshot seen, PodName name, Set<PodName> stopping)
            throws NotNow, StepFailure, InterruptedException {
        at(intent, seen, name, stopping, now -> Verdict.yes());
    }

    /** @param more what else is asked, of the servers as they are now */
    void at(Intent intent, Snapshot seen, PodName name, Set<PodName> stopping, Function<Snapshot, Verdict> more)
            throws NotNow, StepFailure, InterruptedException {
        var now = look.again(intent, seen);
        var expected = now.pods().stream()
                .filter(pod -> pod.serving() && !stopping.contains(pod.name()))
                .map(pod -> pod.name().toString())
                .toList();
        var verdict = StillServing.check(stopping, seen, now)
                .and(() -> whole(expected, stopping, now))
                .and(() -> PartitionsAvailable.check(now))
                .and(() -> majority(name, stopping, seen, now))
                .and(() -> HandedOver.check(name.toString(), now))
                .and(() -> LastCopyElsewhere.check(name.toString(), now))
                .and(() -> more.apply(now));
        switch (verdict) {
            case Verdict.No no -> throw new NotNow(no.because());
            case Verdict.Yes yes -> idle(doors.of(intent, now), now, name);
        }
    }

    /** Who was stopped a moment ago counts as leaving with this one, not as missing already. */
    private static Verdict majority(PodName name, Set<PodName> stopping, Snapshot seen, Snapshot now) {
        var servers = new TreeMap<>(now.servers());
        var leaving = new TreeSet<String>();
        leaving.add(name.toString());
        for (PodName pod : stopping) {
            leaving.add(pod.toString());
            var before = seen.servers().get(pod.toString());
            if (before != null) {
                servers.put(pod.toString(), before);
            }
        }
        return MajorityKept.check(leaving, now.withServers(servers));
    }

    private static Verdict whole(List<String> expected, Set<PodName> stopping, Snapshot now) {
        return stopping.isEmpty()
                ? ClusterWhole.check(expected, now)
                : rest(expected, expected.size() + stopping.size(), now);
    }

    /** Nodes that are on their way out may be members still, or not any more; all others must be there. */
    private static Verdict rest(List<String> expected, int most, Snapshot now) {
        for (String pod : expected) {
            if (!(now.servers().get(pod) instanceof NodeSeen.Answering node)) {
                return Verdict.no("no answer from " + pod);
            }
            int size = node.facts().cluster().size();
            if (size < expected.size() || size > most) {
                return Verdict.no("node of pod %s sees a cluster of %d nodes, %d to %d are expected"
                        .formatted(pod, size, expected.size(), most));
            }
        }
        return Verdict.yes();
    }

    private static void idle(NodeDoors.Doors doors, Snapshot now, PodName name) throws NotNow {
        PodSeen pod = now.pod(name).orElseThrow(() -> new NotNow("pod " + name + " is gone"));
        try (var session = doors.open(pod)) {
            if (!session.verbs().traffic().idle()) {
                throw new NotNow("clients still use the node of pod " + name);
            }
        } catch (NodeException failed) {
            throw new NotNow(failed.getMessage());
        }
    }
}
