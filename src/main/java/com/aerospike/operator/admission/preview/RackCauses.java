package com.aerospike.operator.admission.preview;

import com.aerospike.operator.api.v1.PodSpec;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.asconfig.ConfException;
import com.aerospike.operator.asconfig.change.ConfigDiff;
import com.aerospike.operator.asconfig.change.Effect;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.plan.Effort;
import com.aerospike.operator.kube.ImageReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Why the pods of a rack that stays are touched. */
final class RackCauses {

    /** Parts of the pod settings that racks may replace, and one that is worked out from others. */
    private static final Set<String> NOT_OF_ALL_PODS =
            Set.of("affinity", "tolerations", "nodeSelector", "effectiveDNSPolicy");

    private static final Set<String> PER_POD = Set.of("rack-id");

    private final Intent before;
    private final Intent after;
    private final List<Cause> shared;

    RackCauses(Intent before, Intent after) {
        this.before = before;
        this.after = after;
        this.shared = shared();
    }

    /** In a fixed order: image, pod settings, network, storage, configuration. */
    List<Cause> of(RackPair rack) {
        List<Cause> causes = new ArrayList<>(shared);
        if (Changed.any(rack.before().scheduling(), rack.after().scheduling())) {
            causes.add(new Cause(Effort.COLD, "scheduling of the pods"));
        }
        volumes(rack).forEach(causes::add);
        causes.addAll(config(rack));
        return causes;
    }

    private List<Cause> shared() {
        List<Cause> causes = new ArrayList<>();
        if (!ImageReference.same(before.spec().image, after.spec().image)) {
            causes.add(new Cause(Effort.COLD, image()));
        }
        podSettings().map(path -> new Cause(Effort.COLD, "podSpec." + path)).forEach(causes::add);
        network(causes);
        if (before.rackIdOverrideEnabled() != after.rackIdOverrideEnabled()) {
            causes.add(new Cause(Effort.WARM, "enableRackIDOverride"));
        }
        return causes;
    }

    private String image() {
        return before.version().equals(after.version())
                ? "image"
                : "image " + before.version() + " -> " + after.version();
    }

    private Stream<String> podSettings() {
        PodSpec old = before.spec().podSpec;
        return Changed.paths(old, after.spec().podSpec, NOT_OF_ALL_PODS).stream()
                .filter(path -> NOT_OF_ALL_PODS.stream().noneMatch(each -> path.startsWith(each + ".")));
    }

    private void network(List<Cause> causes) {
        boolean ports = !before.ports().equals(after.ports());
        if (ports) {
            causes.add(new Cause(Effort.COLD, "ports of the servers"));
        }
        if (Changed.any(before.spec().aerospikeNetworkPolicy, after.spec().aerospikeNetworkPolicy)) {
            // Ports of the node belong to the pod; which addresses are told to clients does not.
            boolean hostPorts = before.network().hostPorts() != after.network().hostPorts();
            causes.add(new Cause(hostPorts ? Effort.COLD : Effort.WARM, "aerospikeNetworkPolicy"));
        }
    }

    private static Stream<Cause> volumes(RackPair rack) {
        Map<String, VolumeSpec> old = byName(rack.before().volumes());
        Map<String, VolumeSpec> wanted = byName(rack.after().volumes());
        return Stream.concat(old.keySet().stream(), wanted.keySet().stream())
                .distinct()
                .filter(name -> Changed.any(inPod(old.get(name)), inPod(wanted.get(name))))
                .map(name -> new Cause(Effort.COLD, "storage.volumes[" + name + "]"));
    }

    private static Map<String, VolumeSpec> byName(List<VolumeSpec> volumes) {
        Map<String, VolumeSpec> named = new LinkedHashMap<>();
        volumes.forEach(volume -> named.put(volume.name, volume));
        return named;
    }

    /** What of a volume a pod sees. How a volume is initialised counts only where one is made. */
    private static VolumeSpec inPod(VolumeSpec volume) {
        VolumeSpec visible = new VolumeSpec();
        if (volume != null) {
            visible.source = volume.source;
            visible.aerospike = volume.aerospike;
            visible.sidecars = volume.sidecars;
            visible.initContainers = volume.initContainers;
        }
        return visible;
    }

    private List<Cause> config(RackPair rack) {
        if (rack.before().config().equals(rack.after().config())) {
            return List.of();
        }
        try {
            return config(ConfigDiff.between(
                    rack.before().config(),
                    rack.after().config(),
                    after.version(),
                    after.rackIdOverrideEnabled() ? PER_POD : Set.of()));
        } catch (ConfException beforeMakesNoSense) {
            // Stored without admission, and no file for a server: what runs is unknown, so the strongest is assumed.
            return List.of(new Cause(Effort.COLD, "aerospikeConfig"));
        }
    }

    /** Without dynamic updates a server reads its configuration at start only. */
    private Effort effort(Effect effect) {
        return switch (effect) {
            case LIVE, RECLUSTER -> after.dynamicConfigEnabled() ? Effort.LIVE : Effort.WARM;
            case WARM -> Effort.WARM;
            case COLD -> Effort.COLD;
        };
    }

    private List<Cause> config(ConfigDiff diff) {
        return diff.effect()
                .map(this::effort)
                .map(effort -> diff.changes().stream()
                        .map(change -> new Cause(effort, change.text()))
                        .toList())
                .orElse(List.of());
    }
}
