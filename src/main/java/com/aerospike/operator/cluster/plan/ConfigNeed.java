package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.change.ConfigChange;
import com.aerospike.operator.asconfig.change.ConfigDiff;
import com.aerospike.operator.asconfig.change.Effect;
import com.aerospike.operator.asconfig.change.LiveCommand;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What it takes to bring one server from the configuration that it runs to the wanted one.
 *
 * @param findings none if it runs what is wanted
 * @param commands in order, if the change can be made live
 * @param recluster the commands count only after a recluster
 * @param obsoleteFiles as in {@link PodNeed}
 * @param obstacle why a live change is not tried any more
 */
record ConfigNeed(
        List<Finding> findings,
        List<LiveCommand> commands,
        boolean recluster,
        List<String> obsoleteFiles,
        Optional<String> obstacle) {

    static final ConfigNeed NONE = new ConfigNeed(List.of(), List.of(), false, List.of(), Optional.empty());

    private static final String NAME = "aerospikeConfig";

    /** A server that refuses a value will refuse it again; more tries would only fill the log. */
    private static final int MOST_TRIES = 3;

    /** More than that nobody reads. */
    private static final int MOST_CHANGES = 8;

    /** Judges pods of {@code rack}; {@code dirty} are volumes that must be wiped before a namespace uses them. */
    static ConfigNeed of(
            Intent intent,
            RackIntent rack,
            RunningConfs confs,
            PodSeen pod,
            Started started,
            Supplier<List<String>> dirty) {
        if (started.config().isEmpty()) {
            return NONE;
        }
        if (started.mixture()) {
            return restart(Finding.warm(NAME + ": the server took a live change in part only"), confs, pod, started);
        }
        if (leftHalfway(intent, confs, started)) {
            return restart(
                    Finding.warm(NAME + ": a change to another configuration was begun, and its end was not seen"),
                    confs,
                    pod,
                    started);
        }
        if (started.config().equals(confs.wantedHash())) {
            return NONE;
        }
        return confs.of(pod, started)
                .flatMap(running -> confs.diff(intent, pod, started)
                        .map(diff -> judged(intent, rack, running, confs, diff, started, dirty.get())))
                .orElseGet(() ->
                        new ConfigNeed(List.of(Finding.warm(NAME)), List.of(), false, List.of(), Optional.empty()));
    }

    /**
     * Changed again before anybody saw the end of the change before: the server may run that one, and neither what it ran
     * nor what is wanted now would tell.
     */
    private static boolean leftHalfway(Intent intent, RunningConfs confs, Started started) {
        return started.begun()
                .filter(begun -> !begun.equals(new Applied.Begun(
                        confs.wantedHash(), NetworkPolicyHash.of(intent.spec().aerospikeNetworkPolicy))))
                .isPresent();
    }

    private static ConfigNeed restart(Finding finding, RunningConfs confs, PodSeen pod, Started started) {
        var files = confs.of(pod, started)
                .map(running -> obsoleteFiles(running, confs.wanted()))
                .orElse(List.of());
        return new ConfigNeed(List.of(finding), List.of(), false, files, Optional.empty());
    }

    private static ConfigNeed judged(
            Intent intent,
            RackIntent rack,
            ObjectNode running,
            RunningConfs confs,
            ConfigDiff diff,
            Started started,
            List<String> dirty) {
        var before = NamespaceStorage.of(running);
        var after = NamespaceStorage.of(confs.wanted());
        var added = after.without(before, NamespaceStorage.Places::devices);
        var unwiped = ServerDevices.volumes(rack, added).stream()
                .filter(dirty::contains)
                .toList();
        var effort = unwiped.isEmpty() ? effort(intent, diff, before, after) : Effort.COLD;
        var findings = new ArrayList<Finding>();
        unwiped.forEach(volume ->
                findings.add(Finding.cold("storage.volumes[" + volume + "]: to be wiped before a namespace uses it")));
        findings.addAll(changes(diff, effort));
        boolean live = effort == Effort.LIVE;
        return new ConfigNeed(
                findings,
                live ? diff.commands() : List.of(),
                live && diff.effect().filter(Effect.RECLUSTER::equals).isPresent(),
                obsoleteFiles(running, confs.wanted()),
                live ? obstacle(started, confs.wantedHash()) : Optional.empty());
    }

    private static Effort effort(Intent intent, ConfigDiff diff, NamespaceStorage before, NamespaceStorage after) {
        var least = intent.dynamicConfigEnabled() && sameStorage(before, after) ? Effort.LIVE : Effort.WARM;
        return switch (diff.effect().orElse(Effect.LIVE)) {
            case LIVE, RECLUSTER -> least;
            case WARM -> Effort.WARM;
            case COLD -> Effort.COLD;
        };
    }

    /** A device or file that a namespace gave up would be taken for free while the server still writes to it. */
    private static boolean sameStorage(NamespaceStorage before, NamespaceStorage after) {
        return Stream.<Function<NamespaceStorage.Places, Set<String>>>of(
                        NamespaceStorage.Places::devices,
                        NamespaceStorage.Places::files,
                        NamespaceStorage.Places::mounts)
                .allMatch(kind -> before.without(after, kind).isEmpty()
                        && after.without(before, kind).isEmpty());
    }

    private static List<Finding> changes(ConfigDiff diff, Effort effort) {
        if (diff.isEmpty()) {
            return List.of(new Finding(effort, NAME + ": written in another way"));
        }
        var findings = new ArrayList<Finding>();
        diff.changes().stream()
                .limit(MOST_CHANGES)
                .map(ConfigChange::text)
                .forEach(text -> findings.add(new Finding(effort, text)));
        if (diff.changes().size() > MOST_CHANGES) {
            int more = diff.changes().size() - MOST_CHANGES;
            findings.add(new Finding(effort, NAME + ": and " + more + " more changes"));
        }
        return findings;
    }

    private static List<String> obsoleteFiles(ObjectNode running, ObjectNode wanted) {
        var before = NamespaceStorage.of(running);
        var after = NamespaceStorage.of(wanted);
        var obsolete = new TreeSet<>(before.without(after, NamespaceStorage.Places::files));
        before.without(after, NamespaceStorage.Places::mounts).forEach(folder -> obsolete.add(folder + "/*"));
        return List.copyOf(obsolete);
    }

    private static Optional<String> obstacle(Started started, String wantedHash) {
        return started.refusal()
                .filter(refusal -> wantedHash.equals(refusal.wantedHash()) && refusal.times() >= MOST_TRIES)
                .map(ConfigNeed::refused);
    }

    private static String refused(Applied.Refusal refusal) {
        return "the server refused the changed configuration %d times: %s".formatted(refusal.times(), refusal.said());
    }
}
