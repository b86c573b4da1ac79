package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A cluster in which everybody else does at once what is asked: pods come and go with their StatefulSets, quiesced nodes
 * have handed over by the next look, claims vanish when deleted. What is left are the sizes.
 */
final class Move {
    private static final int PASSES = 200;

    final TreeMap<RackIdentity, Integer> racks = new TreeMap<>();
    final TreeSet<PodName> serving = new TreeSet<>();
    final TreeSet<PodName> roomless = new TreeSet<>();
    final TreeSet<PodName> failed = new TreeSet<>();
    final TreeSet<PodName> entries = new TreeSet<>();
    final TreeSet<String> claims = new TreeSet<>();
    final TreeSet<PodName> ignorable = new TreeSet<>();
    final TreeMap<String, PodNeed> needs = new TreeMap<>();

    /** Batches that left, in order. */
    final List<List<String>> left = new ArrayList<>();

    /** Racks in the order in which they first had a StatefulSet. */
    final List<String> made = new ArrayList<>();

    /** The fewest servers after each pass. */
    int fewest = Integer.MAX_VALUE;

    int most;
    int room = Integer.MAX_VALUE;
    private final Set<PodName> quiesced = new TreeSet<>();
    private AerospikeClusterStatus status = new AerospikeClusterStatus();
    private Intent intent;

    static Move of(String spec) {
        var move = new Move();
        move.want(spec);
        move.settle();
        move.complete();
        return move;
    }

    Move want(String spec) {
        intent = Scene.of(spec).intent();
        return this;
    }

    /** The status of a cluster that is as wanted. */
    void complete() {
        status = new AerospikeClusterStatus();
        status.aerospikeConfig = intent.spec().aerospikeConfig;
        status.rackConfig = intent.spec().rackConfig;
        status.storage = intent.spec().storage;
        fewest = Integer.MAX_VALUE;
        most = 0;
        left.clear();
        made.clear();
    }

    /** As many passes as it takes until nothing changes any more. */
    Move settle() {
        for (int pass = 0; pass < PASSES; pass++) {
            if (!pass()) {
                return this;
            }
        }
        throw new AssertionError("still moving after %d passes: racks %s, pods %s".formatted(PASSES, racks, serving));
    }

    boolean pass() {
        var before = List.of(
                Map.copyOf(racks), Set.copyOf(serving), Set.copyOf(quiesced), Set.copyOf(entries), Set.copyOf(claims));
        var seen = seen();
        var steps = new Cleanup(intent, seen).steps();
        var targets = targets(seen);
        quiesced.clear();
        new Departures(intent, seen, ignorable).next().ifPresent(batch -> batch.pods().stream()
                .filter(serving::contains)
                .forEach(quiesced::add));
        steps.forEach(this::carryOut);
        apply(targets);
        fewest = Math.min(fewest, serving.size());
        most = Math.max(most, serving.size());
        return !before.equals(List.of(
                Map.copyOf(racks), Set.copyOf(serving), Set.copyOf(quiesced), Set.copyOf(entries), Set.copyOf(claims)));
    }

    Targets targets(Snapshot seen) {
        var offers = new Offers(Map.of(), Map.of());
        return Placement.targets(
                intent,
                seen,
                offers,
                InitImage.NONE,
                needs,
                ignorable,
                OutgoingConfs.of(intent, seen, Planner.USUAL_GRACE));
    }

    Snapshot seen() {
        var scene = Scene.of(intent);
        racks.forEach(scene::rack);
        intent.allPodNames().forEach(pod -> scene.services(pod.toString()));
        serving.forEach(pod -> {
            scene.services(pod.toString()).pod(pod.toString(), Stage.SERVING);
            if (quiesced.contains(pod)) {
                scene.quiesced(pod.toString(), serving.size());
            } else {
                scene.owning(pod.toString(), serving.size());
            }
        });
        var unschedulable = Optional.<PodTrouble>of(new PodTrouble.Unschedulable("0/3 nodes are available"));
        roomless.forEach(pod -> scene.pod(pod.toString(), Stage.UNSCHEDULED, unschedulable));
        failed.forEach(pod -> scene.pod(
                pod.toString(), Stage.STARTING, Optional.of(new PodTrouble.ImageUnavailable("c", "i", "gone"))));
        claims.forEach(claim -> scene.claim(new ClaimSeen(
                "data-" + claim, "data", claim, "uid-" + claim, Optional.of("ssd"), false, true, Scene.NOW)));
        status.pods = new TreeMap<>();
        entries.forEach(pod -> status.pods.put(pod.toString(), new PodStatus()));
        return scene.recorded(status).seen();
    }

    private void carryOut(Step step) {
        switch (step) {
            case Step.DeleteClaims delete -> claims.remove(delete.pod().toString());
            case Step.ForgetNode forget -> entries.remove(forget.gone());
            default -> throw new AssertionError("not a step of a clean-up: " + step);
        }
    }

    private void apply(Targets targets) {
        for (RackTarget target : targets.racks()) {
            int before = racks.getOrDefault(target.identity(), 0);
            if (racks.put(target.identity(), target.replicas()) == null) {
                made.add(target.identity().toString());
            }
            if (target.replicas() < before) {
                end(target.identity(), target.replicas(), before);
            }
        }
        targets.removable().racks().forEach(racks::remove);
        racks.forEach((rack, size) -> {
            for (int ordinal = 0; ordinal < size; ordinal++) {
                start(new PodName(intent.name(), rack, ordinal));
            }
        });
    }

    private void end(RackIdentity rack, int from, int to) {
        var batch = new ArrayList<String>();
        for (int ordinal = to - 1; ordinal >= from; ordinal--) {
            var pod = new PodName(intent.name(), rack, ordinal);
            batch.add(pod.toString());
            serving.remove(pod);
            roomless.remove(pod);
            failed.remove(pod);
        }
        left.add(batch);
    }

    private void start(PodName pod) {
        if (serving.contains(pod) || failed.contains(pod)) {
            return;
        }
        claims.add(pod.toString());
        if (serving.size() + failed.size() < room) {
            roomless.remove(pod);
            serving.add(pod);
            entries.add(pod);
        } else {
            roomless.add(pod);
        }
    }

    PodName pod(String name) {
        return PodName.parse(intent.name(), name).orElseThrow();
    }

    /** Ends the server of a pod; the pod stays and fails. */
    Move fail(String name) {
        serving.remove(pod(name));
        failed.add(pod(name));
        return this;
    }

    List<String> pods() {
        return serving.stream().map(PodName::toString).toList();
    }

    List<String> statefulSets() {
        return racks.keySet().stream().map(RackIdentity::toString).toList();
    }
}
