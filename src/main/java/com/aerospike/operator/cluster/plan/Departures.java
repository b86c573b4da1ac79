package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.ClusterWhole;
import com.aerospike.operator.cluster.safety.HandedOver;
import com.aerospike.operator.cluster.safety.MajorityKept;
import com.aerospike.operator.cluster.safety.MigrationsDone;
import com.aerospike.operator.cluster.safety.PartitionsAvailable;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which pods leave the cluster next, and may they go now?
 *
 * <p>Racks that are too large come first, then racks that are not wanted any more, then old generations of racks; all
 * only after every growing rack has grown, so that there is room for the data. One batch of one rack at a time: the
 * servers that run hand their partitions over while they live, and go when nothing migrates any more. A quiesced node is
 * last in every succession list, so by then it holds nothing that others lack, even with a single copy.
 *
 * <p>Pods that never joined hold nothing and go at once, all that are on top together. Of a pod that has served and does
 * not run nobody knows what only it holds; it goes if it may be ignored, else it is waited for.
 */
final class Departures {
    private final Intent intent;
    private final Snapshot seen;
    private final Set<PodName> ignorable;
    private final PresentRacks present;
    private final RackRevisions revisions;
    private final NeverJoined neverJoined;

    /** @param ignorable pods that may be left out of everything, because the user or their rack's fate says so */
    Departures(Intent intent, Snapshot seen, Collection<PodName> ignorable) {
        this.intent = intent;
        this.seen = seen;
        this.ignorable = Set.copyOf(ignorable);
        this.present = new PresentRacks(intent, seen);
        this.revisions = new RackRevisions(intent, seen);
        this.neverJoined = new NeverJoined(seen);
    }

    /**
     * The batch at hand; empty when no pod has to leave, or not yet. A batch that was let go is at hand until its pods are
     * being ended, so that nobody gives partitions back to a node that is about to go.
     */
    Optional<Departure> next() {
        var leaving = leaving();
        if (!leaving.isEmpty()) {
            return letGo(leaving);
        }
        if (growing()) {
            return Optional.empty();
        }
        var candidates = Stream.of(tooLarge(), unwanted(), oldGenerations())
                .flatMap(each -> each)
                .toList();
        // What has begun is finished first, unless it is not wanted any more.
        return candidates.stream()
                .filter(candidate -> candidate.pods().stream().anyMatch(this::quiescing))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /**
     * May {@code departure} go now?
     *
     * <p>Loss prevented: a server that ends with data that others lack.
     */
    Verdict released(Departure departure) {
        var leaving = Set.copyOf(departure.pods());
        var joined =
                departure.pods().stream().filter(pod -> !neverJoined.test(pod)).toList();
        if (joined.isEmpty()) {
            return othersServe(leaving);
        }
        return othersServe(leaving)
                .and(() -> eachMayGo(joined))
                .and(() -> somebodyStays(leaving))
                .and(() -> ClusterWhole.check(serving(), seen))
                .and(() -> MigrationsDone.check(seen))
                .and(() -> PartitionsAvailable.check(seen))
                .and(() -> MajorityKept.check(names(leaving), seen));
    }

    private static List<String> names(Set<PodName> pods) {
        return pods.stream().map(PodName::toString).toList();
    }

    /**
     * Pods that need not serve before others leave: those that never joined and are not wanted, and those of a new
     * generation that find no room before an old one has left.
     */
    Set<PodName> excused() {
        var excused = new TreeSet<>(revisions.roomless());
        present.kept()
                .filter(pod -> pod.ordinal() >= wanted(pod.rack()) && neverJoined.test(pod))
                .forEach(excused::add);
        return excused;
    }

    /** Pods that no StatefulSet keeps any more and that are still there, quiesced or not. */
    Set<PodName> leaving() {
        return seen.pods().stream()
                .map(PodSeen::name)
                .filter(present::leaving)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Departure> letGo(Set<PodName> leaving) {
        var untouched = leaving.stream()
                .filter(pod -> seen.pod(pod).filter(PodSeen::terminating).isEmpty())
                .sorted(Comparator.reverseOrder())
                .toList();
        return untouched.stream()
                .findFirst()
                .map(PodName::rack)
                .map(rack -> new Departure(
                        rack,
                        untouched.stream()
                                .filter(pod -> pod.rack().equals(rack))
                                .toList(),
                        seen.rack(rack).map(RackSeen::wantedReplicas).orElse(0),
                        List.of("rack " + rack + " has given them up")));
    }

    private boolean growing() {
        return intent.racks().stream()
                .anyMatch(rack -> present.size(rack.identity()) < Math.min(rack.size(), revisions.limit(rack)));
    }

    private Stream<Departure> tooLarge() {
        return intent.racks().stream()
                .filter(rack -> seen.rack(rack.identity()).isPresent())
                .filter(rack -> present.size(rack.identity()) > rack.size())
                .map(rack -> batch(
                        rack.identity(),
                        rack.size(),
                        BatchSize.ofDepartures(intent, present.size(rack.identity())),
                        "rack %s has %d pods and %d are wanted"
                                .formatted(rack.identity(), present.size(rack.identity()), rack.size())));
    }

    private Stream<Departure> unwanted() {
        return present.unwanted().stream()
                .map(RackSeen::identity)
                .filter(rack -> present.size(rack) > 0 && successor(rack).isEmpty())
                .map(rack -> batch(
                        rack,
                        0,
                        BatchSize.ofDepartures(intent, present.size(rack)),
                        "rack " + rack + " is not wanted any more"));
    }

    private Stream<Departure> oldGenerations() {
        return present.unwanted().stream()
                .map(RackSeen::identity)
                .filter(rack -> present.size(rack) > 0)
                .flatMap(rack -> successor(rack).stream()
                        .filter(next -> revisions.surplus(next) > 0)
                        .map(next -> batch(
                                rack,
                                0,
                                BatchSize.leaving(intent, revisions.surplus(next)),
                                "rack %s takes the place of rack %s".formatted(next.identity(), rack))));
    }

    private Optional<RackIntent> successor(RackIdentity rack) {
        return intent.racks().stream()
                .filter(wanted -> wanted.identity().id() == rack.id())
                .findFirst();
    }

    /** @param floor ordinals below it stay */
    private Departure batch(RackIdentity rack, int floor, int most, String because) {
        int size = present.size(rack);
        var goers = IntStream.range(floor, size)
                .map(each -> size - 1 - (each - floor))
                .mapToObj(ordinal -> new PodName(intent.name(), rack, ordinal))
                .toList();
        var strangers = goers.stream().takeWhile(neverJoined::test).toList();
        var pods = strangers.isEmpty() ? goers.subList(0, Math.min(most, goers.size())) : strangers;
        return new Departure(rack, pods, size - pods.size(), List.of(because));
    }

    private Verdict othersServe(Set<PodName> leaving) {
        var excused = excused();
        var missing = present.kept()
                .filter(pod -> !leaving.contains(pod) && !ignorable.contains(pod) && !excused.contains(pod))
                .filter(pod -> seen.pod(pod).filter(PodSeen::serving).isEmpty())
                .findFirst();
        return missing.map(pod -> Verdict.no("pod " + pod + " does not serve")).orElseGet(Verdict::yes);
    }

    private Verdict eachMayGo(List<PodName> joined) {
        for (PodName pod : joined) {
            boolean serves = seen.pod(pod).filter(PodSeen::serving).isPresent();
            if (!serves && !ignorable.contains(pod)) {
                return Verdict.no("pod %s does not serve, and its server may hold what others lack".formatted(pod));
            }
            if (serves && HandedOver.check(pod.toString(), seen) instanceof Verdict.No no) {
                return no;
            }
        }
        return Verdict.yes();
    }

    /** A node that is alone has nobody to hand its data to, and nothing would show that: no partition migrates. */
    private Verdict somebodyStays(Set<PodName> leaving) {
        return seen.pods().stream().anyMatch(pod -> pod.serving() && !leaving.contains(pod.name()))
                ? Verdict.yes()
                : Verdict.no("no other server would be left");
    }

    private List<String> serving() {
        var names = new ArrayList<String>();
        seen.pods().stream()
                .filter(PodSeen::serving)
                .forEach(pod -> names.add(pod.name().toString()));
        return names;
    }

    private int wanted(RackIdentity rack) {
        return intent.rack(rack).map(RackIntent::size).orElse(0);
    }

    private boolean quiescing(PodName pod) {
        return seen.pod(pod).filter(there -> Quiescing.is(there, seen)).isPresent();
    }
}
