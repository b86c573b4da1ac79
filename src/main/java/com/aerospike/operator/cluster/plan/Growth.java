package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * How large may a wanted rack be now?
 *
 * <p>It grows at once, but not while its pods are still being brought to what is wanted: an image or a configuration that
 * is no good shall fail on one pod and not on all the new ones too. A pod that may be ignored does not hold its rack up,
 * nor does one whose server serves beside a failing sidecar, nor one that waits for a node. A cluster that was never
 * complete grows whatever happens.
 */
final class Growth {
    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, PodNeed> needs;
    private final Set<PodName> ignorable;
    private final PresentRacks present;
    private final RackRevisions revisions;

    Growth(Intent intent, Snapshot seen, Map<String, PodNeed> needs, Collection<PodName> ignorable) {
        this.intent = intent;
        this.seen = seen;
        this.needs = needs;
        this.ignorable = Set.copyOf(ignorable);
        this.present = new PresentRacks(intent, seen);
        this.revisions = new RackRevisions(intent, seen);
    }

    /** Never less than the rack has. */
    int size(RackIntent rack) {
        int now = present.size(rack.identity());
        // An old generation of which one server is left gives nothing up before it has company.
        int limit = lastServer() ? rack.size() : revisions.limit(rack);
        int goal = Math.max(now, limit);
        return goal > now && heldUp(rack, now) ? Math.max(now, Math.min(goal, grown(rack))) : goal;
    }

    /** What was there comes back at once, whoever took it away: until then it is missing. */
    private int grown(RackIntent rack) {
        var recorded = seen.recorded().map(status -> status.pods).orElse(Map.of());
        return recorded.keySet().stream()
                .flatMap(name -> PodName.parse(intent.name(), name).stream())
                .filter(pod -> pod.rack().equals(rack.identity()))
                .mapToInt(pod -> pod.ordinal() + 1)
                .max()
                .orElse(0);
    }

    private boolean heldUp(RackIntent rack, int now) {
        return seen.everCompleted()
                && !lastServer()
                && PodName.ofRack(intent.name(), rack.identity(), now).stream().anyMatch(this::holdsUp);
    }

    /** One that is left while others fail is not restarted before it has company, so nobody waits for its restart. */
    private boolean lastServer() {
        return !ignorable.isEmpty() && seen.answering().size() < 2;
    }

    private boolean holdsUp(PodName name) {
        var found = seen.pod(name);
        if (ignorable.contains(name) || found.filter(Growth::sidecarFails).isPresent()) {
            return false;
        }
        var need = needs.get(name.toString());
        if (need != null && need.effort() != Effort.LIVE) {
            return true;
        }
        return found.filter(pod -> pod.serving() || waitsForNode(pod)).isEmpty();
    }

    private static boolean sidecarFails(PodSeen pod) {
        return pod.serving() && !pod.ready();
    }

    private static boolean waitsForNode(PodSeen pod) {
        return pod.stage() == PodSeen.Stage.UNSCHEDULED && !pod.terminating();
    }
}
