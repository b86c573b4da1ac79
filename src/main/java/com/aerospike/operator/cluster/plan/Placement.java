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
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which objects may exist now, and how large?
 *
 * <p>Racks only grow here: a replica count below the present one would let the StatefulSet controller take the highest
 * pods at once, without moving their data. A rack whose pods need node ports waits until their Services have them,
 * because a server that advertises port 0 is reached by no client.
 */
final class Placement {
    private Placement() {}

    static Targets targets(Intent intent, Snapshot seen, Offers offers, InitImage initImageSettings) {
        var existing = seen.pods().stream().map(PodSeen::name).toList();
        return new Targets(
                intent,
                intent.initImage(initImageSettings),
                racks(intent, seen, offers),
                podServices(intent, existing),
                intent.peers(existing),
                Removable.NOTHING);
    }

    private static List<RackTarget> racks(Intent intent, Snapshot seen, Offers offers) {
        var targets = new ArrayList<RackTarget>();
        for (RackIntent rack : intent.racks()) {
            int present =
                    seen.rack(rack.identity()).map(RackSeen::wantedReplicas).orElse(0);
            if (writable(intent, rack, seen)) {
                targets.add(new RackTarget.Wanted(
                        rack, Math.max(present, rack.size()), bootstrap(intent, rack, seen, offers)));
            }
        }
        return targets;
    }

    private static BootstrapInput bootstrap(Intent intent, RackIntent rack, Snapshot seen, Offers offers) {
        Map<String, PodStatus> recorded =
                seen.recorded().map(status -> status.pods).orElse(Map.of());
        return BootstrapInputs.of(
                intent,
                rack,
                Settling.records(rack.identity(), recorded, seen),
                seen.podServices(),
                offers.remembered());
    }

    /** True when the objects of {@code rack} are written in this pass: the node ports of its pods are known. */
    static boolean writable(Intent intent, RackIntent rack, Snapshot seen) {
        return !intent.network().podServices()
                || intent.podNames(rack).stream()
                        .allMatch(pod -> seen.podServices().containsKey(pod.toString()));
    }

    private static Set<PodName> podServices(Intent intent, List<PodName> existing) {
        if (!intent.network().podServices()) {
            return Set.of();
        }
        var pods = new HashSet<>(existing);
        pods.addAll(intent.allPodNames());
        return pods;
    }
}
