package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.OthersHaveCopies;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which pods that do not serve are left out, so that they hold nothing up? All of racks that are kept off the roster;
 * those of racks that go away, while others have their data or the user lets pods be ignored at all; and of each other
 * rack as many as {@code maxIgnorablePods} allows, over all its revisions. Only pods that fail count, not those that are
 * just starting, so that a start uses nothing up.
 */
final class Ignorable {
    private final Intent intent;
    private final Snapshot seen;
    private final Duration grace;
    private final NeverJoined neverJoined;

    private Ignorable(Intent intent, Snapshot seen, Duration grace) {
        this.intent = intent;
        this.seen = seen;
        this.grace = grace;
        this.neverJoined = new NeverJoined(seen);
    }

    /** @param grace after which a server that runs without becoming ready counts as failing */
    static Set<PodName> of(Intent intent, Snapshot seen, Duration grace) {
        return new Ignorable(intent, seen, grace).pods();
    }

    private Set<PodName> pods() {
        var pods = new TreeSet<PodName>();
        seen.pods().stream()
                .filter(pod -> !pod.serving() && withoutLimit(pod))
                .map(PodSeen::name)
                .forEach(pods::add);
        for (RackIntent rack : intent.racks()) {
            failing(rack).limit(allowed(rack)).map(PodSeen::name).forEach(pods::add);
        }
        return pods;
    }

    private boolean withoutLimit(PodSeen pod) {
        return intent.racks().stream()
                .filter(rack -> rack.identity().id() == pod.name().rack().id())
                .findFirst()
                .map(RackIntent::blockedFromRoster)
                .orElseGet(() -> anyAllowed() || neverJoined.test(pod.name()) || othersHaveCopies(pod));
    }

    /**
     * Loss prevented: a rack is taken away while its pods are down that have what nobody else has. Servers that were
     * not there before the cluster ceased to be ready count as down, and copies are where the racks of then put them.
     */
    private boolean othersHaveCopies(PodSeen pod) {
        return LastCompleted.of(intent, seen)
                .flatMap(completed -> SteadyMembers.missing(completed, seen).map(missing -> {
                    var down = new TreeSet<>(missing);
                    down.addAll(seen.down());
                    down.add(pod.name());
                    return OthersHaveCopies.check(down, intent).and(() -> OthersHaveCopies.check(down, completed));
                }))
                .filter(Verdict.Yes.class::isInstance)
                .isPresent();
    }

    /** Who lets failing pods be ignored in the racks that stay holds those that go not dearer. */
    private boolean anyAllowed() {
        return intent.racks().stream().anyMatch(rack -> allowed(rack) > 0);
    }

    private int allowed(RackIntent rack) {
        return Optional.ofNullable(intent.spec().rackConfig)
                .map(racks -> Share.orNone(racks.maxIgnorablePods, rack.size()))
                .orElse(0);
    }

    /** Unschedulable ones first, then those of other revisions: the present one is what shall be mended. */
    private Stream<PodSeen> failing(RackIntent rack) {
        return seen.pods().stream()
                .filter(pod -> pod.name().rack().id() == rack.identity().id())
                .filter(this::fails)
                .sorted(Comparator.comparing((PodSeen pod) -> !unschedulable(pod))
                        .thenComparing(pod -> pod.name().rack().equals(rack.identity()))
                        .thenComparing(PodSeen::name));
    }

    private boolean fails(PodSeen pod) {
        boolean silentForLong = pod.stage() == PodSeen.Stage.RUNNING
                && Duration.between(pod.since(), seen.at()).compareTo(grace) >= 0;
        return !pod.serving() && (pod.trouble().isPresent() || silentForLong);
    }

    private static boolean unschedulable(PodSeen pod) {
        return pod.trouble().filter(PodTrouble.Unschedulable.class::isInstance).isPresent();
    }
}
