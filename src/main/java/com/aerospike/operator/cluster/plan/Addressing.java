package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.bootstrap.NodeAddresses;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.HostAddresses;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which pods must be told the addresses of their node, the identity of their claims and which of these are new storage?
 * All is known only once the pod is bound, and its init container has no right to ask the API for it.
 *
 * <p>A pod is told once, so it is told when all is known, and not before its rack's ConfigMap may be written: what is
 * offered to a pod must be remembered before.
 */
final class Addressing {
    private static final HostAddresses UNKNOWN =
            new HostAddresses(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private Addressing() {}

    /** Pods that can be told now. */
    static List<PodSeen> due(Intent intent, Snapshot seen) {
        return seen.pods().stream()
                .filter(pod -> pod.stage() == PodSeen.Stage.STARTING && !pod.terminating())
                .filter(pod -> pod.addressed().isEmpty() && pod.report().isEmpty())
                .filter(pod -> intent.rack(pod.name().rack())
                        .map(rack -> Placement.writable(intent, rack, seen) && claimsSeen(rack, pod, seen))
                        .orElse(true))
                .filter(pod -> !othersComing(pod, seen))
                .filter(pod -> intent.network().nodeAddresses()
                        ? host(pod, seen).isPresent()
                        : !claims(pod, seen).isEmpty())
                .toList();
    }

    /** @param offers which of the claims the pods may take for new */
    static List<Step> steps(Intent intent, Snapshot seen, List<PodSeen> due, Offers offers) {
        return due.stream()
                .<Step>map(pod -> {
                    var name = pod.name().toString();
                    var host = intent.network().nodeAddresses() ? host(pod, seen) : Optional.<HostAddresses>empty();
                    return new Step.AddressPod(
                            name, pod.uid(), told(host.orElse(UNKNOWN), claims(pod, seen), offers.volumesFor(name)));
                })
                .toList();
    }

    // Pods of a rack are bound within moments of each other, and what is offered to all of them is written down at
    // once.
    private static boolean othersComing(PodSeen pod, Snapshot seen) {
        return seen.pods().stream()
                .filter(other -> other.name().rack().equals(pod.name().rack()))
                .filter(other -> other.stage() == PodSeen.Stage.UNSCHEDULED)
                .anyMatch(other -> Duration.between(other.since(), seen.at()).compareTo(TOGETHER) < 0);
    }

    // The caches of pods and claims are filled one by one: a claim that is not seen yet would be taken for a used one.
    private static boolean claimsSeen(RackIntent rack, PodSeen pod, Snapshot seen) {
        var volumes = claims(pod, seen).keySet();
        return FreshVolumes.initialised(rack).allMatch(volume -> volumes.contains(volume.name));
    }

    private static Map<String, String> claims(PodSeen pod, Snapshot seen) {
        var claims = new TreeMap<String, String>();
        for (ClaimSeen claim : seen.claimsOf(pod.name().toString())) {
            claims.put(claim.volume(), claim.uid());
        }
        return claims;
    }

    private static Optional<HostAddresses> host(PodSeen pod, Snapshot seen) {
        return pod.node().flatMap(node -> Optional.ofNullable(seen.hosts().get(node)));
    }

    private static NodeAddresses told(HostAddresses host, Map<String, String> claims, List<String> fresh) {
        return new NodeAddresses(
                host.internal().orElse(""),
                host.external().orElse(""),
                host.configured().orElse(""),
                host.configuredAlternate().orElse(""),
                claims,
                fresh);
    }
}
