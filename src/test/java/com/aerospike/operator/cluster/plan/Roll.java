package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.ConfTemplates;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.node.Build;
import com.aerospike.operator.node.ClusterFacts;
import com.aerospike.operator.node.NamespaceFacts;
import com.aerospike.operator.node.NodeFacts;
import com.aerospike.operator.node.NodeId;
import com.aerospike.operator.node.Roster;
import com.aerospike.operator.node.RosterFacts;
import com.aerospike.operator.node.RosterNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A cluster of settled size that is brought from one spec to another. Its servers do at once what they are told; a pod
 * that is restarted comes back with what is wanted at that moment, and fails if that is said to be bad.
 */
final class Roll {
    private static final int PASSES = 100;

    /** Pods that were restarted, those of one pass together. */
    final List<List<String>> batches = new ArrayList<>();

    final TreeSet<PodName> quiesced = new TreeSet<>();
    final TreeMap<PodName, PodTrouble> troubles = new TreeMap<>();
    final TreeSet<PodName> unready = new TreeSet<>();
    boolean wantedIsBad;
    long migrating;
    Plan plan;

    /** By which spec each pod was started last. */
    private final TreeMap<PodName, Intent> startedBy = new TreeMap<>();

    private final TreeMap<String, KnownConf> templates = new TreeMap<>();
    private final AerospikeClusterStatus status;
    private Intent wanted;

    private Roll(Intent first) {
        status = Running.completed(first);
        want(first);
        first.allPodNames().forEach(pod -> {
            startedBy.put(pod, first);
            status.pods.put(pod.toString(), new PodStatus());
        });
    }

    /** @param spec YAML of {@code spec} with which all pods were started */
    static Roll of(String spec) {
        return new Roll(Scene.of(spec).intent());
    }

    Roll want(String spec) {
        want(Scene.of(spec).intent());
        return this;
    }

    private void want(Intent intent) {
        wanted = intent;
        intent.racks().forEach(rack -> templates.put(rack.conf().hash(), rack.conf()));
    }

    PodName pod(String name) {
        return PodName.parse(wanted.name(), name).orElseThrow();
    }

    Plan look() {
        plan = new Planner(InitImage.NONE).plan(wanted, seen());
        return plan;
    }

    /** As many passes as it takes until nothing is left to be done but to wait. */
    Roll settle() {
        for (int pass = 0; pass < PASSES; pass++) {
            if (!pass()) {
                return this;
            }
        }
        throw new AssertionError("still rolling after %d passes: %s".formatted(PASSES, batches));
    }

    /** As many passes as it takes until so many batches were restarted. */
    Roll until(int restarted) {
        for (int pass = 0; batches.size() < restarted; pass++) {
            if (!pass() || pass == PASSES) {
                throw new AssertionError("no further batch after %s, but %s".formatted(batches, plan.steps()));
            }
        }
        return this;
    }

    /** @return false if nothing was done */
    boolean pass() {
        var batch = new ArrayList<String>();
        int done = 0;
        for (Step step : look().steps()) {
            if (step instanceof Step.Await) {
                break;
            }
            carryOut(step, batch);
            done++;
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return done > 0;
    }

    private void carryOut(Step step, List<String> batch) {
        switch (step) {
            case Step.Quiesce quiesce -> quiesced.add(pod(quiesce.pod()));
            case Step.UndoQuiesce undo -> quiesced.remove(pod(undo.pod()));
            case Step.Recluster recluster -> {}
            case Step.ReplacePod replace -> restart(replace.pod(), batch);
            case Step.WarmRestart restart -> restart(restart.pod(), batch);
            default -> throw new AssertionError("not a step of this roll-out: " + step);
        }
    }

    private void restart(PodName pod, List<String> batch) {
        batch.add(pod.toString());
        quiesced.remove(pod);
        troubles.remove(pod);
        startedBy.put(pod, wanted);
        if (wantedIsBad) {
            troubles.put(pod, new PodTrouble.CrashLooping("aerospike-server", 1, "line 7: no such parameter"));
        }
    }

    boolean done() {
        return behind().isEmpty();
    }

    Snapshot seen() {
        var scene = Scene.of(wanted).recorded(status);
        for (RackIntent rack : wanted.racks()) {
            scene.rack(rack.identity(), rack.size())
                    .memory(rack.identity(), new RackMemory.Blank(new ConfTemplates(Optional.empty(), templates)));
        }
        int size = startedBy.size() - troubles.size();
        startedBy.forEach((pod, by) -> {
            scene.services(pod.toString()).pod(seen(pod, by));
            if (!troubles.containsKey(pod)) {
                scene.server(pod.toString(), facts(pod, size));
            }
        });
        return scene.seen();
    }

    private PodSeen seen(PodName pod, Intent by) {
        var trouble = Optional.ofNullable(troubles.get(pod));
        var like = Scene.of(by)
                .pod(pod.toString(), Stage.SERVING, Optional.empty())
                .seen()
                .pod(pod)
                .orElseThrow();
        return EditedPod.of(like, edited -> {
            edited.trouble = trouble;
            if (trouble.isPresent()) {
                edited.stage = Stage.STARTING;
                edited.ready = false;
                // Just now, so that nobody's grace is over.
                edited.since = Scene.NOW;
                edited.failingSince = Optional.of(Scene.NOW);
            }
            if (unready.contains(pod)) {
                edited.ready = false;
                edited.trouble = Optional.of(new PodTrouble.CrashLooping("exporter", 1, "no"));
            }
        });
    }

    private NodeFacts facts(PodName pod, int size) {
        var namespaces = wanted.racks().getFirst().namespaces().stream()
                .map(namespace -> new NamespaceFacts(
                        namespace.name(),
                        namespace.strongConsistency(),
                        OptionalInt.of(namespace.replicationFactor()),
                        OptionalInt.of(namespace.replicationFactor()),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        0,
                        0,
                        quiesced.contains(pod),
                        quiesced.contains(pod),
                        quiesced.size(),
                        0,
                        0,
                        false,
                        namespace.strongConsistency() ? Optional.of(roster()) : Optional.empty()))
                .toList();
        return new NodeFacts(
                id(pod),
                Build.parse("8.1.2.0").orElseThrow(),
                new ClusterFacts(Optional.of("KEY"), size, true, Optional.empty()),
                true,
                migrating,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                namespaces);
    }

    private RosterFacts roster() {
        var all = new Roster(
                OptionalInt.empty(),
                startedBy.keySet().stream()
                        .map(pod -> new RosterNode(id(pod), pod.rack().id()))
                        .toList());
        return new RosterFacts(Optional.of(all), Optional.of(all), Optional.of(all));
    }

    static NodeId id(PodName pod) {
        return new NodeId("%dA%d".formatted(pod.rack().id() + 1, pod.ordinal()));
    }

    Map<String, PodNeed> behind() {
        return look().behind();
    }
}
