package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.BootstrapInputs;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Removable;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.safety.Verdict;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which objects may exist now, and how large?
 *
 * <p>A replica count below the present one lets the StatefulSet controller take the highest pods at once, so a rack gets
 * smaller by the batch that may go now and by nothing else. A rack that the spec does not know is held as it is but for
 * its size, and its objects go when none of its pods is left and everything after them is done. A rack whose pods need
 * node ports waits until their Services have them, because a server that advertises port 0 is reached by no client.
 */
final class Placement {
    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, PodNeed> needs;
    private final OutgoingConfs outgoing;
    private final Growth growth;
    private final PresentRacks present;
    private final Map<String, List<String>> dirtyVolumes;
    private final Optional<Departure> going;

    private Placement(
            Intent intent,
            Snapshot seen,
            Map<String, PodNeed> needs,
            Collection<PodName> ignorable,
            OutgoingConfs outgoing) {
        this.intent = intent;
        this.seen = seen;
        this.needs = needs;
        this.outgoing = outgoing;
        this.growth = new Growth(intent, seen, needs, ignorable);
        this.present = new PresentRacks(intent, seen);
        this.dirtyVolumes = DirtyVolumes.of(intent, seen);
        var departures = new Departures(intent, seen, ignorable);
        this.going = departures
                .next()
                .filter(next -> next.replicasAfter() < present.size(next.rack()))
                .filter(next -> departures.released(next) instanceof Verdict.Yes);
    }

    /**
     * @param needs pods that differ from what is wanted, by name
     * @param ignorable pods that may be left out of everything
     * @param outgoing what servers of racks that go away start with
     */
    static Targets targets(
            Intent intent,
            Snapshot seen,
            Offers offers,
            InitImage initImageSettings,
            Map<String, PodNeed> needs,
            Collection<PodName> ignorable,
            OutgoingConfs outgoing) {
        var placement = new Placement(intent, seen, needs, ignorable, outgoing);
        var existing = seen.pods().stream().map(PodSeen::name).toList();
        var services = placement.podServices(existing);
        return new Targets(
                intent,
                intent.initImage(initImageSettings),
                placement.racks(offers),
                services,
                intent.peers(existing),
                new Removable(placement.emptyRacks(), placement.uselessServices(services)));
    }

    /** True when the objects of {@code rack} are written in this pass: the node ports of its pods are known. */
    static boolean writable(Intent intent, RackIntent rack, Snapshot seen) {
        return !intent.network().podServices()
                || intent.podNames(rack).stream()
                        .allMatch(pod -> seen.podServices().containsKey(pod.toString()));
    }

    private List<RackTarget> racks(Offers offers) {
        var targets = new ArrayList<RackTarget>();
        for (RackIntent rack : intent.racks()) {
            if (writable(intent, rack, seen)) {
                targets.add(new RackTarget.Wanted(
                        rack,
                        size(rack.identity(), growth.size(rack)),
                        bootstrap(rack, offers),
                        EarlierTemplates.of(rack, seen)));
            }
        }
        var empty = emptyRacks();
        for (RackSeen rack : present.unwanted()) {
            if (!empty.contains(rack.identity())) {
                targets.add(new RackTarget.Held(
                        rack.identity(),
                        size(rack.identity(), rack.wantedReplicas()),
                        outgoing.replacing(rack.identity())));
            }
        }
        return targets;
    }

    private int size(RackIdentity rack, int otherwise) {
        return going.filter(batch -> batch.rack().equals(rack))
                .map(Departure::replicasAfter)
                .orElse(otherwise);
    }

    private BootstrapInput bootstrap(RackIntent rack, Offers offers) {
        Map<String, PodStatus> recorded =
                seen.recorded().map(status -> status.pods).orElse(Map.of());
        return BootstrapInputs.of(
                intent,
                rack,
                Settling.records(rack.identity(), recorded, seen),
                dirtyVolumes,
                seen.podServices(),
                offers.remembered());
    }

    /** Racks that are not wanted and of which nothing but the StatefulSet and the ConfigMap is left. */
    private Set<RackIdentity> emptyRacks() {
        var cleanup = new Cleanup(intent, seen);
        return Stream.concat(
                        present.unwanted().stream().map(RackSeen::identity),
                        // Only the ConfigMap is left where somebody else took the StatefulSet away.
                        seen.memories().keySet().stream()
                                .filter(rack -> seen.rack(rack).isEmpty()))
                .filter(rack -> intent.rack(rack).isEmpty())
                .filter(rack -> present.size(rack) == 0 && !cleanup.dueIn(rack))
                .filter(rack ->
                        seen.pods().stream().noneMatch(pod -> pod.name().rack().equals(rack)))
                .collect(Collectors.toSet());
    }

    private Set<PodName> podServices(List<PodName> existing) {
        if (!intent.network().podServices()) {
            return Set.of();
        }
        var pods = new HashSet<>(existing);
        pods.addAll(intent.allPodNames());
        return pods;
    }

    private Set<PodName> uselessServices(Set<PodName> kept) {
        return seen.podServices().keySet().stream()
                .flatMap(name -> PodName.parse(intent.name(), name).stream())
                .filter(pod -> !kept.contains(pod))
                .filter(pod -> present.goneForGood(pod) || neverNeeded(pod))
                .collect(Collectors.toSet());
    }

    /** A server advertises its Service until it has started under a network policy without node ports. */
    private boolean neverNeeded(PodName pod) {
        return !intent.network().podServices()
                && intent.rack(pod.rack()).isPresent()
                && seen.pod(pod).filter(PodSeen::serving).isPresent()
                && !needs.containsKey(pod.toString());
    }
}
