package com.aerospike.operator.cluster.act;

import com.aerospike.operator.bootstrap.BootstrapException;
import com.aerospike.operator.bootstrap.ConfTemplate;
import com.aerospike.operator.bootstrap.NodeAddresses;
import com.aerospike.operator.bootstrap.PodFacts;
import com.aerospike.operator.bootstrap.PodPlace;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole {@code aerospike.conf} that a running pod is to have: what its init container would write now, from the same
 * code.
 *
 * @param text with the pod's own addresses; may hold secrets
 * @param hash of the template behind it
 * @param networkPolicyHash of the network policy behind it
 * @param rackIdOverridden the rack id in it comes from the pod's annotation
 */
record PodConf(String text, String hash, String networkPolicyHash, boolean rackIdOverridden) {

    /** @throws StepFailure if something cannot be found that the file needs */
    static PodConf of(Intent intent, Snapshot seen, Targets targets, PodSeen pod) throws StepFailure {
        var rack = targets.wantedRacks().stream()
                .filter(target -> target.identity().equals(pod.name().rack()))
                .findFirst()
                .orElseThrow(() -> new StepFailure("pod " + pod.name() + " is of a rack that is not wanted now"));
        try {
            var facts = PodFacts.of(rack.bootstrap(), targets.peers(), place(pod, seen));
            if (!facts.warnings().isEmpty()) {
                // An init container may assume the host's address rather than wait; a server that serves need not.
                throw new StepFailure("configuration of pod %s: the addresses of its node %s are not known"
                        .formatted(pod.name(), pod.node().orElse("")));
            }
            var template = rack.rack().conf();
            return new PodConf(
                    new ConfTemplate(template.text()).fill(facts),
                    template.hash(),
                    NetworkPolicyHash.of(intent.spec().aerospikeNetworkPolicy),
                    facts.rackId().isPresent());
        } catch (BootstrapException missing) {
            throw new StepFailure("configuration of pod %s: %s".formatted(pod.name(), missing.getMessage()));
        }
    }

    private static PodPlace place(PodSeen pod, Snapshot seen) throws StepFailure {
        return new PodPlace(
                pod.name().toString(),
                pod.ip().orElseThrow(() -> new StepFailure("pod " + pod.name() + " has no address")),
                pod.hostIp()
                        .orElseThrow(
                                () -> new StepFailure("the address of pod " + pod.name() + "'s node is not known")),
                pod.addressed().map(NodeAddresses::fromJson).or(() -> host(pod, seen)),
                pod.marks().networkStatus(),
                pod.marks().rackIdOverride());
    }

    /** A pod that AKO started was never told. */
    private static Optional<NodeAddresses> host(PodSeen pod, Snapshot seen) {
        return pod.node()
                .flatMap(node -> Optional.ofNullable(seen.hosts().get(node)))
                .map(host -> new NodeAddresses(
                        host.internal().orElse(""),
                        host.external().orElse(""),
                        host.configured().orElse(""),
                        host.configuredAlternate().orElse(""),
                        Map.of(),
                        List.of()));
    }

    /** Without the text, which may hold secrets. */
    @Override
    public String toString() {
        return "PodConf[" + hash + "]";
    }
}
