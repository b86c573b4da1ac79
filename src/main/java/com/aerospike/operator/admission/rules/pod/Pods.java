package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.PodSpec;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the rules on pods share. */
final class Pods {

    static final FieldPath PATH = FieldPath.spec("podSpec");
    static final FieldPath INIT = PATH.field("aerospikeInitContainer");

    private Pods() {}

    static PodSpec of(ClusterView cluster) {
        return Objects.requireNonNullElseGet(cluster.spec().podSpec, PodSpec::new);
    }

    static boolean cleansUpInParallel(ClusterView cluster) {
        return cluster.racks().stream()
                .map(rack -> rack.storage().cleanupThreads)
                .anyMatch(threads -> threads != null && threads != 1);
    }

    static Optional<ResourceRequirements> initResources(ClusterView cluster) {
        return Optional.ofNullable(of(cluster).aerospikeInitContainer).map(init -> init.resources);
    }

    /** Containers of the user, each with its path: sidecars, then init containers. */
    static List<Map.Entry<FieldPath, Container>> containers(ClusterView cluster) {
        PodSpec pod = of(cluster);
        return Stream.concat(
                        indexed(Lists.of(pod.sidecars), PATH.field("sidecars")),
                        indexed(Lists.of(pod.initContainers), PATH.field("initContainers")))
                .toList();
    }

    private static Stream<Map.Entry<FieldPath, Container>> indexed(List<Container> containers, FieldPath list) {
        return IntStream.range(0, containers.size()).mapToObj(i -> Map.entry(list.index(i), containers.get(i)));
    }
}
