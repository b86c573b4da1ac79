package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.objects.PodSpecHash;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which pods run something else than is wanted, and why? A pod is judged by what it started with: the hashes that its
 * init container reported, or that AKO recorded.
 */
final class Outdated {
    private Outdated() {}

    /** The reasons of each pod that is behind, by pod name. A pod that has not started yet is not behind. */
    static Map<String, List<String>> pods(Intent intent, Snapshot seen) {
        Map<String, PodStatus> recorded =
                seen.recorded().map(status -> status.pods).orElse(Map.of());
        var behind = new TreeMap<String, List<String>>();
        for (RackIntent rack : intent.racks()) {
            var wanted = Hashes.wanted(intent, rack);
            seen.pods().stream()
                    .filter(pod -> pod.name().rack().equals(rack.identity()) && !pod.terminating())
                    .forEach(pod -> {
                        var reasons = reasons(intent, pod, Hashes.started(pod, recorded), wanted);
                        if (!reasons.isEmpty()) {
                            behind.put(pod.name().toString(), reasons);
                        }
                    });
        }
        return behind;
    }

    private static List<String> reasons(Intent intent, PodSeen pod, Optional<Hashes> started, Hashes wanted) {
        var reasons = new ArrayList<String>();
        if (!ImageReference.same(pod.serverImage(), intent.spec().image)) {
            reasons.add("image");
        }
        started.ifPresent(hashes -> {
            if (!wanted.config().equals(hashes.config())) {
                reasons.add("aerospikeConfig");
            }
            if (!wanted.networkPolicy().equals(hashes.networkPolicy())) {
                reasons.add("aerospikeNetworkPolicy");
            }
            if (!wanted.podSpec().equals(hashes.podSpec())) {
                reasons.add("podSpec");
            }
        });
        return reasons;
    }

    private record Hashes(String config, String networkPolicy, String podSpec) {
        static Hashes wanted(Intent intent, RackIntent rack) {
            return new Hashes(
                    Conf.hash(rack.confText()),
                    NetworkPolicyHash.of(intent.spec().aerospikeNetworkPolicy),
                    PodSpecHash.of(intent.spec().podSpec, rack.rack().effectivePodSpec));
        }

        static Optional<Hashes> started(PodSeen pod, Map<String, PodStatus> recorded) {
            return pod.report()
                    .map(report ->
                            new Hashes(report.aerospikeConfigHash(), report.networkPolicyHash(), report.podSpecHash()))
                    .or(() -> Optional.of(pod)
                            // The record of a pod that has not started is that of the pod before it.
                            .filter(PodSeen::askable)
                            .flatMap(running -> Optional.ofNullable(
                                    recorded.get(running.name().toString())))
                            .map(entry ->
                                    new Hashes(entry.aerospikeConfigHash, entry.networkPolicyHash, entry.podSpecHash)));
        }
    }
}
