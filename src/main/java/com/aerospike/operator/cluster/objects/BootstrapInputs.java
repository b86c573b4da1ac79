package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.PodSpec;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.ClaimNote;
import com.aerospike.operator.bootstrap.NodeIdInfix;
import com.aerospike.operator.bootstrap.PodPlan;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.NodePorts;
import com.aerospike.operator.kube.PodName;
import io.fabric8.kubernetes.api.model.Container;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the pods of a rack what they must know before they exist. */
public final class BootstrapInputs {

    private BootstrapInputs() {}

    /** The input of {@code rack}, whose dirty volumes are those on record. */
    public static BootstrapInput of(
            Intent intent,
            RackIntent rack,
            Map<String, PodStatus> recorded,
            Map<String, NodePorts> nodePorts,
            Map<String, List<ClaimNote>> notes) {
        var dirty = new TreeMap<String, List<String>>();
        recorded.forEach((pod, entry) -> dirty.put(pod, Objects.requireNonNullElse(entry.dirtyVolumes, List.of())));
        return of(intent, rack, recorded, dirty, nodePorts, notes);
    }

    /**
     * The input of {@code rack}.
     *
     * @param recorded {@code status.pods}: what the cluster's pods reported when they last started
     * @param dirtyVolumes volumes that must be wiped before a namespace uses them again, by pod name
     * @param nodePorts of the pods' own Services, by pod name
     * @param notes what is remembered of the pods' claims, by pod name
     */
    public static BootstrapInput of(
            Intent intent,
            RackIntent rack,
            Map<String, PodStatus> recorded,
            Map<String, List<String>> dirtyVolumes,
            Map<String, NodePorts> nodePorts,
            Map<String, List<ClaimNote>> notes) {
        return new BootstrapInput(
                intent.name(),
                rack.identity().id(),
                rack.identity().revision(),
                NodeIdInfix.of(intent.name(), rack.identity(), nodeIds(recorded)),
                intent.rackIdOverrideEnabled(),
                federal(intent),
                containers(intent.spec().podSpec),
                BootstrapNetwork.of(intent),
                BootstrapStorage.of(rack),
                pods(intent, rack, recorded, dirtyVolumes, nodePorts, notes));
    }

    private static boolean federal(Intent intent) {
        return intent.spec().image.toLowerCase(Locale.ROOT).contains("federal");
    }

    private static Map<String, String> nodeIds(Map<String, PodStatus> recorded) {
        return recorded.entrySet().stream()
                .filter(pod -> nodeId(pod.getValue()).isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, pod -> nodeId(pod.getValue()).orElseThrow()));
    }

    private static Optional<String> nodeId(PodStatus pod) {
        return Optional.ofNullable(pod.aerospike).map(server -> server.nodeID);
    }

    private static int containers(PodSpec pod) {
        int sidecars = Objects.requireNonNullElse(pod.sidecars, List.of()).size();
        int initContainers = (int) Objects.requireNonNullElse(pod.initContainers, List.<Container>of()).stream()
                .filter(container -> !PodContainers.isMarker(container))
                .count();
        return 2 + sidecars + initContainers;
    }

    private static Map<String, PodPlan> pods(
            Intent intent,
            RackIntent rack,
            Map<String, PodStatus> recorded,
            Map<String, List<String>> dirtyVolumes,
            Map<String, NodePorts> nodePorts,
            Map<String, List<ClaimNote>> notes) {
        Map<String, PodPlan> pods = new TreeMap<>();
        Stream.of(recorded.keySet(), dirtyVolumes.keySet(), nodePorts.keySet(), notes.keySet())
                .flatMap(Set::stream)
                .filter(pod -> PodName.parse(intent.name(), pod)
                        .filter(name -> name.rack().equals(rack.identity()))
                        .isPresent())
                .forEach(pod -> pods.put(
                        pod,
                        plan(
                                Optional.ofNullable(recorded.get(pod)),
                                dirtyVolumes.getOrDefault(pod, List.of()),
                                Optional.ofNullable(nodePorts.get(pod)),
                                notes.getOrDefault(pod, List.of()))));
        pods.values().removeIf(PodPlan.WITHOUT_HISTORY::equals);
        return pods;
    }

    private static PodPlan plan(
            Optional<PodStatus> recorded,
            List<String> dirtyVolumes,
            Optional<NodePorts> nodePorts,
            List<ClaimNote> notes) {
        return new PodPlan(
                nodePorts.map(BootstrapNetwork::nodePorts).orElse(null),
                recorded.flatMap(BootstrapInputs::nodeId)
                        .flatMap(NodeIdInfix::in)
                        .orElse(""),
                recorded.map(pod -> pod.initializedVolumes).orElse(List.of()),
                dirtyVolumes,
                notes.stream().map(ClaimNote::toString).toList());
    }
}
