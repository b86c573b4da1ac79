package com.aerospike.operator.cluster.life;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.world.World;
import com.aerospike.operator.world.WorldOptions;
import com.aerospike.operator.world.controlplane.ApiRequest;
import com.aerospike.operator.world.operator.OperatorPackage;
import com.aerospike.operator.world.operator.PackagedOperator;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The world and the operator that all tests of this package share; both end with the JVM. */
final class Stage {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path TARGET = Path.of(System.getProperty("operator.target", "target"));
    private static final AtomicInteger NAMESPACES = new AtomicInteger();
    private static Stage shared;

    private final World world;
    private final PackagedOperator operator;

    private Stage() {
        world = World.start(WorldOptions.fast().withDefinitionsIn(TARGET.resolve("kubernetes")));
        operator = PackagedOperator.start(world.controlPlane(), OperatorPackage.of(TARGET));
    }

    static synchronized Stage shared() {
        if (shared == null) {
            shared = new Stage();
        }
        return shared;
    }

    World world() {
        return world;
    }

    /** The operator, running: a test that killed it leaves it so. */
    PackagedOperator operator() {
        if (!operator.alive()) {
            operator.restart();
        }
        return operator;
    }

    /** A new namespace with the Secrets that clusters name. */
    String namespace(String hint) {
        var name = hint + "-" + NAMESPACES.incrementAndGet();
        world.prepare(name);
        return name;
    }

    /** A resource file of the project, in a namespace. */
    static String cluster(String file, String namespace) {
        try {
            return Files.readString(Path.of("src/test/resources/clusters", file))
                    .replace("NAMESPACE", namespace);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a user does it: {@code kubectl apply} without further words. */
    void apply(String yaml) {
        world.controlPlane()
                .kubectlWithInput(Optional.of(yaml), "apply", "-f", "-")
                .orThrow();
    }

    void patch(String namespace, String name, String mergePatch) {
        world.controlPlane()
                .kubectl("-n", namespace, "patch", "aerospikecluster", name, "--type=merge", "-p", mergePatch)
                .orThrow();
    }

    AerospikeCluster get(String namespace, String name) {
        return world.cluster(namespace, name).orElseThrow();
    }

    Optional<Condition> condition(String namespace, String name, String type) {
        return world.cluster(namespace, name)
                .flatMap(cluster -> Optional.ofNullable(cluster.getStatus()))
                .flatMap(status -> Optional.ofNullable(status.conditions))
                .flatMap(conditions -> conditions.stream()
                        .filter(condition -> condition.getType().equals(type))
                        .findFirst());
    }

    /** Of the resource as it is now, not as it was before an edit. */
    static boolean ready(AerospikeCluster cluster) {
        return Optional.ofNullable(cluster.getStatus()).map(status -> status.conditions).stream()
                .flatMap(List::stream)
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True")
                        && cluster.getMetadata().getGeneration().equals(condition.getObservedGeneration()));
    }

    boolean ready(String namespace, String name) {
        return world.cluster(namespace, name).filter(Stage::ready).isPresent();
    }

    void awaitReady(String namespace, String name) {
        awaitReady(namespace, name, PATIENCE);
    }

    void awaitReady(String namespace, String name, Duration limit) {
        try {
            world.await(limit, name + " in " + namespace + " to be ready", () -> ready(namespace, name));
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "\n" + describe(namespace, name), late);
        }
    }

    /** @param words that all stand in the message */
    void awaitDegraded(String namespace, String name, String... words) {
        world.await(PATIENCE, "a condition that says " + String.join(", ", words), () -> condition(
                        namespace, name, "Degraded")
                .filter(condition -> condition.getStatus().equals("True"))
                .filter(condition -> Stream.of(words).allMatch(condition.getMessage()::contains))
                .isPresent());
    }

    /** What a person would look at. */
    private String describe(String namespace, String name) {
        var status = world.controlPlane()
                .kubectl("-n", namespace, "get", "aerospikecluster", name, "-o", "jsonpath={.status.conditions}");
        var objects =
                world.controlPlane().kubectl("-n", namespace, "get", "pods,statefulsets,pvc,events", "-o", "wide");
        var log = operator.log();
        return status.output() + "\n" + objects.output() + "\n" + log.substring(Math.max(0, log.length() - 6000));
    }

    List<Pod> pods(String namespace) {
        return world.client()
                .pods()
                .inNamespace(namespace)
                .withLabel("app", "aerospike-cluster")
                .list()
                .getItems();
    }

    /** Requests of the operator that are not part of watching or of holding its lease. */
    List<ApiRequest> requestsSince(Instant since) {
        return operator.requestsSince(since).stream()
                .filter(request -> !request.verb().equals("watch") && !request.concernsLease())
                .toList();
    }

    void delete(String namespace, String name) {
        try {
            world.controlPlane()
                    .kubectl("-n", namespace, "delete", "aerospikecluster", name, "--timeout=60s")
                    .orThrow();
        } catch (IllegalStateException late) {
            throw new AssertionError(late.getMessage() + "\n" + describe(namespace, name), late);
        }
        world.await(PATIENCE, "the pods of " + name + " to be gone", () -> pods(namespace)
                .isEmpty());
    }
}
