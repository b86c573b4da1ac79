package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a rack moves from one revision to another: its new generation grows by a batch beyond what the rack has, then the
 * old one gives a batch up, until nothing of it is left. Capacity never falls below what is wanted, except where the new
 * pods find no room: then old ones make it, as many as are without.
 *
 * <p>Nothing is remembered of a move. Whatever generations exist, the wanted one grows and all others shrink, so a move
 * that is taken back half way is a move in the other direction.
 */
final class RackRevisions {
    /** A pod is unschedulable for moments while its claims are being bound; that takes no room from anybody. */
    private static final Duration SCHEDULING_GRACE = Duration.ofSeconds(15);

    private final Intent intent;
    private final Snapshot seen;
    private final PresentRacks present;

    RackRevisions(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
        this.present = new PresentRacks(intent, seen);
    }

    /** How large {@code rack} may be now in view of its other generations. */
    int limit(RackIntent rack) {
        int old = oldPods(rack);
        return old == 0 ? rack.size() : Math.clamp((long) rack.size() - old + batch(rack), 0, rack.size());
    }

    /** How many pods the old generations may lose together now; 0 while the new one has to grow first. */
    int surplus(RackIntent rack) {
        int batch = batch(rack);
        int roomless = roomless(rack).size();
        int surplus = present.size(rack.identity()) + oldPods(rack) - rack.size();
        // More room than a batch is not made: pods that fit nowhere for another reason would empty the rack.
        return roomless == 0
                ? Math.clamp(surplus, 0, batch)
                : Math.clamp((long) surplus - roomless + batch, 0, Math.min(roomless, batch));
    }

    /** Pods of new generations that fit nowhere unless old ones make room: they cannot be waited for. */
    Set<PodName> roomless() {
        return intent.racks().stream().flatMap(rack -> roomless(rack).stream()).collect(Collectors.toSet());
    }

    private List<PodName> roomless(RackIntent rack) {
        if (oldPods(rack) == 0) {
            return List.of();
        }
        // Making a pod anew starts its grace again; an old one that gives up its data already goes on with it.
        boolean makingRoom = old(rack.identity()).anyMatch(this::quiescing);
        return seen.pods().stream()
                .filter(pod -> pod.name().rack().equals(rack.identity()) && !pod.terminating())
                .filter(pod -> makingRoom ? pod.stage() == PodSeen.Stage.UNSCHEDULED : refused(pod))
                .map(PodSeen::name)
                .toList();
    }

    private boolean refused(PodSeen pod) {
        return pod.trouble().filter(PodTrouble.Unschedulable.class::isInstance).isPresent()
                && Duration.between(pod.failingSince().orElse(pod.since()), seen.at())
                                .compareTo(SCHEDULING_GRACE)
                        >= 0;
    }

    private boolean quiescing(RackIdentity old) {
        return seen.pods().stream()
                .filter(pod -> pod.name().rack().equals(old))
                .anyMatch(pod -> Quiescing.is(pod, seen));
    }

    private int oldPods(RackIntent rack) {
        return old(rack.identity()).mapToInt(present::size).sum();
    }

    private Stream<RackIdentity> old(RackIdentity wanted) {
        return present.unwanted().stream()
                .map(found -> found.identity())
                .filter(other -> other.id() == wanted.id() && !other.equals(wanted));
    }

    private int batch(RackIntent rack) {
        return Optional.ofNullable(intent.spec().rackConfig)
                .map(racks -> Share.roundedUp(racks.rollingUpdateBatchSize, rack.size()))
                .orElse(1);
    }
}
