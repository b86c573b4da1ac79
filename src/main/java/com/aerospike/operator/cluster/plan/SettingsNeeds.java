package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.objects.PodSpecHash;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Do a pod's settings and its network policy differ from the wanted ones? A pod says by fingerprint what it was made
 * with; which part differs can be told if that is what was completed last.
 */
final class SettingsNeeds {
    private static final String POD_SPEC = "podSpec";
    private static final String NETWORK_POLICY = "aerospikeNetworkPolicy";

    /** Racks have their own, and another follows from the rest. */
    private static final Set<String> NOT_OF_ALL_PODS =
            Set.of("affinity", "tolerations", "nodeSelector", "effectiveDNSPolicy");

    private static final int MOST_PARTS = 6;

    private final Intent intent;
    private final RackIntent rack;
    private final Snapshot seen;
    private final String podSpec;
    private final String networkPolicy;

    SettingsNeeds(Intent intent, RackIntent rack, WantedPods.OfRack wanted, Snapshot seen) {
        this.intent = intent;
        this.rack = rack;
        this.seen = seen;
        this.podSpec = wanted.podSpec();
        this.networkPolicy = wanted.networkPolicy();
    }

    List<Finding> podSpec(Started started) {
        if (started.podSpec().isEmpty() || started.podSpec().equals(podSpec)) {
            return List.of();
        }
        var parts = completed()
                .filter(before -> started.podSpec().equals(fingerprint(before)) || foreign(started, before))
                .map(this::changedSettings);
        return parts.<List<Finding>>map(SettingsNeeds::named).orElseGet(() -> List.of(Finding.cold(POD_SPEC)));
    }

    List<Finding> networkPolicy(Started started) {
        if (started.networkPolicy().isEmpty() || started.networkPolicy().equals(networkPolicy)) {
            return List.of();
        }
        var parts = completed()
                .map(before -> before.status().aerospikeNetworkPolicy)
                .filter(before -> started.networkPolicy().equals(NetworkPolicyHash.of(before)))
                .<Set<String>>map(before -> Parts.differences(before, intent.spec().aerospikeNetworkPolicy))
                .filter(found -> !found.isEmpty())
                .orElse(Set.of());
        return List.of(
                Finding.warm(parts.isEmpty() ? NETWORK_POLICY : NETWORK_POLICY + "." + String.join(", ", parts)));
    }

    /**
     * True when AKO's fingerprints of this cluster are not those that this operator works out, because some field is
     * written in another way: then they tell nothing, and what was completed is compared by meaning.
     *
     * <p>Loss prevented: a database that is restarted as a whole because another operator takes over.
     */
    private boolean foreign(Started started, CompletedRack before) {
        return started.byAko()
                && seen.pods().stream()
                        .filter(pod -> pod.name().rack().equals(rack.identity()))
                        .flatMap(pod -> Started.of(pod, seen).stream())
                        .filter(Started::byAko)
                        .noneMatch(other -> other.podSpec().equals(podSpec)
                                || other.podSpec().equals(fingerprint(before)));
    }

    private Optional<CompletedRack> completed() {
        return CompletedRack.of(rack.identity(), seen);
    }

    private static String fingerprint(CompletedRack before) {
        return PodSpecHash.of(before.status().podSpec, before.rack().effectivePodSpec);
    }

    private SortedSet<String> changedSettings(CompletedRack before) {
        var parts = new TreeSet<String>();
        Parts.differences(before.status().podSpec, intent.spec().podSpec).stream()
                .filter(part -> NOT_OF_ALL_PODS.stream().noneMatch(part::startsWith))
                .forEach(parts::add);
        parts.addAll(Parts.differences(before.rack().effectivePodSpec, rack.rack().effectivePodSpec));
        return parts;
    }

    private static List<Finding> named(SortedSet<String> parts) {
        var more = parts.size() > MOST_PARTS
                ? Stream.of("and %d more parts".formatted(parts.size() - MOST_PARTS))
                : Stream.<String>empty();
        return Stream.concat(parts.stream().limit(MOST_PARTS).map(part -> POD_SPEC + "." + part), more)
                .map(Finding::cold)
                .toList();
    }
}
