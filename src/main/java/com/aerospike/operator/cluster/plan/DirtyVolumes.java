package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which volumes hold what a namespace left behind when it gave the device up? They are wiped before a namespace uses
 * them again.
 *
 * <p>A device that the server uses is not among them, whatever is on record: it was wiped when the server started on it,
 * or the change that gave it up was taken back before any server heard of it.
 *
 * <p>Loss prevented: such a device, wiped at the pod's next start, would take this node's copy with it.
 */
public final class DirtyVolumes {
    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, PodStatus> recorded;

    private DirtyVolumes(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
        this.recorded = seen.recorded().map(status -> status.pods).orElse(Map.of());
    }

    /** Names of volumes by pod; every pod that exists or is on record is in it, most of them with none. */
    public static Map<String, List<String>> of(Intent intent, Snapshot seen) {
        return new DirtyVolumes(intent, seen).all();
    }

    private Map<String, List<String>> all() {
        var dirty = new TreeMap<String, List<String>>();
        recorded.keySet().forEach(pod -> dirty.put(pod, recorded(pod)));
        for (RackIntent rack : intent.racks()) {
            var confs = new RunningConfs(rack, seen);
            seen.pods().stream()
                    .filter(pod -> pod.name().rack().equals(rack.identity()))
                    .forEach(pod -> dirty.put(pod.name().toString(), ofPod(rack, confs, pod)));
        }
        seen.pods().forEach(pod -> dirty.computeIfAbsent(pod.name().toString(), this::recorded));
        return dirty;
    }

    /** Those of one pod of {@code rack}. */
    static List<String> of(Intent intent, RackIntent rack, RunningConfs confs, PodSeen pod, Snapshot seen) {
        return new DirtyVolumes(intent, seen).ofPod(rack, confs, pod);
    }

    private List<String> ofPod(RackIntent rack, RunningConfs confs, PodSeen pod) {
        var known = recorded(pod.name().toString());
        var started = confs.started(pod);
        boolean settled =
                started.filter(run -> run.config().equals(confs.wantedHash())).isPresent();
        if (started.isEmpty() || settled && known.isEmpty()) {
            return known;
        }
        return confs.of(pod, started.get())
                .map(running -> left(rack, NamespaceStorage.of(running), NamespaceStorage.of(confs.wanted()), known))
                .orElse(known);
    }

    private static List<String> left(
            RackIntent rack, NamespaceStorage running, NamespaceStorage wanted, List<String> known) {
        var dirty = new TreeSet<>(known);
        ServerDevices.volumes(rack, running.allDevices()).forEach(dirty::remove);
        dirty.addAll(ServerDevices.volumes(rack, running.without(wanted, NamespaceStorage.Places::devices)));
        return List.copyOf(dirty);
    }

    private List<String> recorded(String pod) {
        return Optional.ofNullable(recorded.get(pod))
                .flatMap(entry -> Optional.ofNullable(entry.dirtyVolumes))
                .orElse(List.of());
    }
}
