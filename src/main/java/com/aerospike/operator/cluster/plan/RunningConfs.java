package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.ConfException;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.ConfTemplates;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The configurations that the pods of one rack run. A pod tells by fingerprint which template its server was given; the
 * text behind it is in the rack's ConfigMap, in force or remembered. Pods of AKO carry their text themselves.
 */
final class RunningConfs {
    private final RackIntent rack;
    private final Snapshot seen;
    private final String wantedHash;
    private final Map<String, String> remembered;
    private final Map<String, Optional<ObjectNode>> parsed = new HashMap<>();

    RunningConfs(RackIntent rack, Snapshot seen) {
        this.rack = rack;
        this.seen = seen;
        this.wantedHash = Conf.hash(rack.confText());
        this.remembered = seen.memory(rack.identity())
                .map(RackMemory::templates)
                .orElse(ConfTemplates.NONE)
                .texts();
    }

    String wantedHash() {
        return wantedHash;
    }

    Map<String, String> remembered() {
        return remembered;
    }

    Optional<Started> started(PodSeen pod) {
        return Started.of(pod, seen);
    }

    /** What is wanted, read back from its text like the running ones, so that both are written in one way. */
    ObjectNode wanted() {
        return of(wantedHash, rack.confText()).orElseThrow();
    }

    /** Empty if nobody knows the text any more, or it makes no sense. */
    Optional<ObjectNode> of(PodSeen pod, Started started) {
        if (started.config().equals(wantedHash)) {
            return Optional.of(wanted());
        }
        var template = Optional.ofNullable(remembered.get(started.config()));
        if (template.isPresent()) {
            return of(started.config(), template.get());
        }
        // What the operator has given the pod since is not in the text that AKO left.
        return pod.marks()
                .akoConf()
                .filter(text -> started.byAko() && pod.marks().applied().isEmpty())
                .flatMap(RunningConfs::parse);
    }

    private Optional<ObjectNode> of(String hash, String text) {
        return parsed.computeIfAbsent(hash, absent -> parse(text));
    }

    private static Optional<ObjectNode> parse(String text) {
        try {
            return Optional.of(Conf.parse(text));
        } catch (ConfException notOurs) {
            return Optional.empty();
        }
    }
}
