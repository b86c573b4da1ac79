package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.Credentials;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Secrets;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Planner;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.world.server.ServerFixture;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Steps carried out on simulated servers: pods {@code aero-1-i} of a cluster that the operator sees as a whole. */
final class Stage {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456789Z");

    private static final String RACK = "rackConfig: {namespaces: [test], racks: [{id: 1}]}\n";

    final FakeHand hand = new FakeHand();
    final Scene scene;
    private final int size;
    private final Map<PodName, Consumer<EditedPod>> later = new HashMap<>();

    private Stage(Scene scene, int size) {
        this.scene = scene;
        this.size = size;
    }

    /** Pods without servers behind them. */
    static Stage of(int size) {
        return of(size, Scene.spec(size, RACK + Scene.config("")));
    }

    /** @param spec with {@code rackConfig} of rack 1 */
    static Stage of(int size, String spec) {
        var names = IntStream.range(0, size).mapToObj(ServerFixture::pod).toArray(String[]::new);
        return new Stage(Scene.of(spec).rack(1, size).services(names).serving(names), size);
    }

    /** Pods whose addresses are those of the servers. */
    static Stage of(int size, ServerFixture servers) {
        var stage = of(size);
        for (int i = 0; i < size; i++) {
            var ip = Optional.of(servers.ip(i).getHostAddress());
            stage.change(i, pod -> pod.ip = ip);
        }
        return stage;
    }

    static PodName name(int index) {
        return PodName.parse("aero", ServerFixture.pod(index)).orElseThrow();
    }

    static String uid(int index) {
        return "uid-" + ServerFixture.pod(index);
    }

    Intent intent() {
        return scene.intent();
    }

    Snapshot seen() {
        return scene.seen();
    }

    PodSeen pod(int index) {
        return seen().pod(name(index)).orElseThrow();
    }

    Stage applied(int index, Applied applied) {
        return change(index, pod -> pod.applied = Optional.of(applied));
    }

    Stage withoutAddress(int index) {
        return change(index, pod -> pod.ip = Optional.empty());
    }

    private Stage change(int index, Consumer<EditedPod> change) {
        scene.pod(EditedPod.of(pod(index), change));
        return this;
    }

    /** What the API server says of a pod, when a cache does not yet. */
    Stage later(int index, Consumer<EditedPod> change) {
        later.put(name(index), change);
        return this;
    }

    private List<PodSeen> present() {
        return seen().pods().stream()
                .map(pod -> EditedPod.of(pod, later.getOrDefault(pod.name(), same -> {})))
                .toList();
    }

    Outcome carryOut(Step... steps) throws InterruptedException {
        hand.holds(present());
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var secrets = new Secrets(null);
        var planned = new Planner(InitImage.NONE).plan(intent(), seen());
        var plan = new Plan(planned.targets(), List.of(steps), List.of(), Map.of());
        var doors = new NodeDoors(new Credentials(secrets, clock));
        return new StepRunner(hand, new FreshLook(hand, doors), doors, secrets, clock).carryOut(intent(), seen(), plan);
    }

    List<String> allPods() {
        return IntStream.range(0, size).mapToObj(ServerFixture::pod).toList();
    }
}
