package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.ConfException;
import com.aerospike.operator.asconfig.ImageVersion;
import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.change.ConfigDiff;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.ConfTemplates;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configurations that the pods of one rack run. A pod tells by fingerprint which template its server was given; the
 * text behind it is in the rack's ConfigMap, in force or remembered. Pods of AKO carry their text themselves.
 */
final class RunningConfs {
    private final RackIntent rack;
    private final Snapshot seen;
    private final ConfTemplates templates;
    private final ComparedConfs compared;

    RunningConfs(RackIntent rack, Snapshot seen) {
        this(rack, seen, new ComparedConfs());
    }

    /** @param compared with what this rack is to have by this spec */
    RunningConfs(RackIntent rack, Snapshot seen, ComparedConfs compared) {
        this.rack = rack;
        this.seen = seen;
        this.compared = compared;
        this.templates = seen.memory(rack.identity()).map(RackMemory::templates).orElse(ConfTemplates.NONE);
    }

    String wantedHash() {
        return rack.conf().hash();
    }

    Map<String, KnownConf> remembered() {
        return templates.texts();
    }

    /** True if pods that start now get what is wanted. */
    boolean wantedIsInForce() {
        return templates.inForce().equals(Optional.of(wantedHash()));
    }

    Optional<Started> started(PodSeen pod) {
        return Started.of(pod, seen);
    }

    /** What is wanted, read back from its text like the running ones, so that both are written in one way. */
    ObjectNode wanted() {
        return rack.conf().content().orElseThrow();
    }

    /** Empty if nobody knows the text any more, or it makes no sense. */
    Optional<ObjectNode> of(PodSeen pod, Started started) {
        return known(pod, started).flatMap(KnownConf::content);
    }

    /** What differs from what is wanted; empty as above. Pods that run the same have it in common. */
    Optional<ConfigDiff> diff(Intent intent, PodSeen pod, Started started) {
        var version = ImageVersion.of(pod.serverImage()).known().orElse(intent.version());
        // Each pod has its own rack id then, so the template's says nothing.
        Set<String> ignored = intent.rackIdOverrideEnabled() ? Set.of("rack-id") : Set.of();
        return known(pod, started)
                .flatMap(running -> compared.diff(running, version, () -> running.content()
                        .flatMap(content -> between(content, wanted(), version, ignored))));
    }

    private static Optional<ConfigDiff> between(
            ObjectNode running, ObjectNode wanted, ServerVersion version, Set<String> ignored) {
        try {
            return Optional.of(ConfigDiff.between(running, wanted, version, ignored));
        } catch (ConfException noFile) {
            return Optional.empty();
        }
    }

    private Optional<KnownConf> known(PodSeen pod, Started started) {
        if (started.config().equals(wantedHash())) {
            return Optional.of(rack.conf());
        }
        return Optional.ofNullable(remembered().get(started.config()))
                // What the operator has given the pod since is not in the text that AKO left.
                .or(() -> pod.marks()
                        .akoConf()
                        .filter(text -> started.byAko() && !given(pod))
                        .map(KnownConf::new));
    }

    private static boolean given(PodSeen pod) {
        return pod.marks().applied().filter(Applied::givesConfiguration).isPresent();
    }
}
