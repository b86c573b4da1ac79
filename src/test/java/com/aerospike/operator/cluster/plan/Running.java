package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.objects.PodSpecHash;
import com.aerospike.operator.cluster.observe.ConfTemplates;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A cluster that was completed and whose pods all run what was wanted then; what is wanted now is said afterwards. */
final class Running {
    final Intent before;
    final AerospikeClusterStatus status;
    private final Scene scene;
    private final Map<PodName, PodSeen> pods = new TreeMap<>();
    private final Map<String, KnownConf> templates = new TreeMap<>();
    private Optional<String> inForce = Optional.empty();

    private Running(Intent before) {
        this.before = before;
        this.scene = Scene.of(before);
        this.status = completed(before);
        for (RackIntent rack : before.racks()) {
            templates.put(rack.conf().hash(), rack.conf());
            for (PodName pod : before.podNames(rack)) {
                scene.serving(pod.toString());
                pods.put(pod, scene.seen().pod(pod).orElseThrow());
                status.pods.put(pod.toString(), entry(before, rack));
            }
        }
    }

    /** @param spec YAML of {@code spec} */
    static Running of(String spec) {
        return of(Scene.of(spec).intent());
    }

    static Running of(Intent before) {
        return new Running(before);
    }

    Running edit(String pod, Consumer<EditedPod> change) {
        var name = PodName.parse(before.name(), pod).orElseThrow();
        pods.put(name, EditedPod.of(pods.get(name), change));
        return this;
    }

    Running editAll(Consumer<EditedPod> change) {
        List.copyOf(pods.keySet()).forEach(pod -> edit(pod.toString(), change));
        return this;
    }

    Running remembering(String template) {
        templates.put(Conf.hash(template), new KnownConf(template));
        return this;
    }

    /** Pods that start get this one. */
    Running inForce(String template) {
        inForce = Optional.of(Conf.hash(template));
        return remembering(template);
    }

    Running forgetting() {
        templates.clear();
        return this;
    }

    PodStatus entry(String pod) {
        return status.pods.get(pod);
    }

    Snapshot seen() {
        for (RackIntent rack : before.racks()) {
            scene.memory(rack.identity(), new RackMemory.Blank(new ConfTemplates(inForce, templates)));
        }
        pods.values().forEach(scene::pod);
        return scene.recorded(status).seen();
    }

    /** @param spec what is wanted now */
    Map<String, PodNeed> needs(String spec) {
        return Needs.of(Scene.of(spec).intent(), seen(), new WantedPods());
    }

    Map<String, PodNeed> needs(Intent wanted) {
        return Needs.of(wanted, seen(), new WantedPods());
    }

    static AerospikeClusterStatus completed(Intent intent) {
        AerospikeClusterSpec spec = intent.spec();
        var status = new AerospikeClusterStatus();
        status.size = spec.size;
        status.image = spec.image;
        status.storage = spec.storage;
        status.aerospikeConfig = spec.aerospikeConfig;
        status.rackConfig = spec.rackConfig;
        status.aerospikeNetworkPolicy = spec.aerospikeNetworkPolicy;
        status.podSpec = spec.podSpec;
        status.operations = spec.operations;
        status.pods = new TreeMap<>();
        return status;
    }

    private static PodStatus entry(Intent intent, RackIntent rack) {
        var entry = new PodStatus();
        entry.image = intent.spec().image;
        entry.aerospikeConfigHash = Conf.hash(rack.confText());
        entry.networkPolicyHash = NetworkPolicyHash.of(intent.spec().aerospikeNetworkPolicy);
        entry.podSpecHash = PodSpecHash.of(intent.spec().podSpec, rack.rack().effectivePodSpec);
        return entry;
    }
}
