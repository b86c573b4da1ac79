package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.admission.defaults.Defaulted;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodePorts;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.fasterxml.jackson.core.type.TypeReference;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A cluster of the golden folders, with targets that allow everything its spec wants. */
public record Scenario(AerospikeCluster cluster, Map<String, NodePorts> nodePorts) {

    public static final Path FOLDERS = Path.of("src/test/resources/objects");
    static final KubernetesSerialization YAML = new KubernetesSerialization();

    /** The resource of {@code folder} with defaults; admission must not refuse it. */
    public static Scenario in(String folder) {
        return in(folder, cluster -> {});
    }

    /** The same, after a user's change to it. */
    public static Scenario in(String folder, Consumer<AerospikeCluster> change) {
        Path file = FOLDERS.resolve(folder).resolve("in-cluster.yaml");
        AerospikeCluster written = YAML.unmarshal(read(file), AerospikeCluster.class);
        change.accept(written);
        return switch (Defaults.apply(written)) {
            case Defaulted.Complete complete -> new Scenario(complete.cluster(), nodePorts(folder));
            case Defaulted.Refused refused -> throw new AssertionError(folder + ": " + refused.violations());
        };
    }

    public Intent intent() {
        return Intent.of(cluster);
    }

    public Targets targets() {
        Intent intent = intent();
        Map<String, PodStatus> recorded =
                cluster.getStatus() == null || cluster.getStatus().pods == null ? Map.of() : cluster.getStatus().pods;
        List<RackTarget> racks = intent.racks().stream()
                .<RackTarget>map(rack -> new RackTarget.Wanted(
                        rack, rack.size(), BootstrapInputs.of(intent, rack, recorded, nodePorts, Map.of())))
                .toList();
        Set<PodName> services = intent.network().podServices() ? new HashSet<>(intent.allPodNames()) : Set.of();
        return new Targets(
                intent, intent.initImage(InitImage.NONE), racks, services, intent.peers(Set.of()), Removable.NOTHING);
    }

    /** Everything that the targets ask for, in a cluster that has nothing yet. */
    Stream<HasMetadata> rendered() {
        Targets targets = targets();
        return Stream.<Stream<? extends HasMetadata>>of(
                        targets.wantedRacks().stream().map(rack -> RackConfigMap.of(targets, rack)),
                        targets.racks().stream()
                                .flatMap(rack -> RackStatefulSet.of(targets, rack, Optional.empty()).stream()),
                        Stream.of(HeadlessService.of(targets.intent())),
                        targets.podServices().stream().map(pod -> PodService.of(targets.intent(), pod)),
                        LoadBalancer.of(targets.intent()).stream(),
                        DisruptionBudget.of(targets.intent()).stream())
                .flatMap(objects -> objects);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, NodePorts> nodePorts(String folder) {
        Path file = FOLDERS.resolve(folder).resolve("in-node-ports.yaml");
        Map<String, NodePorts> nodePorts = new HashMap<>();
        if (Files.exists(file)) {
            YAML.unmarshal(read(file), new TypeReference<Map<String, Map<String, Integer>>>() {})
                    .forEach((pod, ports) -> nodePorts.put(pod, new NodePorts(ports)));
        }
        return nodePorts;
    }
}
