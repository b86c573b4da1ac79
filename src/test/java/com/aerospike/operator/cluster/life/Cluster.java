package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.world.server.CommandLog;
import com.aerospike.operator.world.server.SafetyLog;
import com.aerospike.operator.world.server.SimulatedNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One cluster of a test, from its first node to its last. */
final class Cluster implements AutoCloseable {
    /** A change of a few pods, on a machine that is busy with other work too. */
    private static final Duration CHANGE = Duration.ofSeconds(180);

    private final Stage stage;
    private final String namespace;
    private final String name;

    private Cluster(Stage stage, String namespace, String name) {
        this.stage = stage;
        this.namespace = namespace;
        this.name = name;
    }

    /** A resource that the test makes itself. */
    static Cluster of(Stage stage, String namespace, String name) {
        return new Cluster(stage, namespace, name);
    }

    /** @param file in {@code clusters/}; {@code name} is that of the resource in it */
    static Cluster running(Stage stage, String file, String name, String hint) {
        stage.operator();
        var cluster = new Cluster(stage, stage.namespace(hint), name);
        stage.apply(Stage.cluster(file, cluster.namespace));
        cluster.awaitReady();
        return cluster;
    }

    String namespace() {
        return namespace;
    }

    void patch(String mergePatch) {
        stage.patch(namespace, name, mergePatch);
    }

    void awaitReady() {
        stage.awaitReady(namespace, name, CHANGE);
    }

    void change(String mergePatch) {
        patch(mergePatch);
        awaitReady();
    }

    /** Uid of each pod by name. */
    Map<String, String> uids() {
        return stage.pods(namespace).stream()
                .collect(Collectors.toMap(pod -> pod.getMetadata().getName(), pod -> pod.getMetadata()
                        .getUid()));
    }

    List<String> podNames() {
        return names(stage.pods(namespace));
    }

    List<String> claimNames() {
        return names(stage.world()
                .client()
                .persistentVolumeClaims()
                .inNamespace(namespace)
                .list()
                .getItems());
    }

    List<String> statefulSets() {
        return names(stage.world()
                .client()
                .apps()
                .statefulSets()
                .inNamespace(namespace)
                .list()
                .getItems());
    }

    private static List<String> names(List<? extends HasMetadata> objects) {
        return objects.stream()
                .map(object -> object.getMetadata().getName())
                .sorted()
                .toList();
    }

    List<Pod> pods() {
        return stage.pods(namespace);
    }

    SimulatedNode node(String pod) {
        return stage.world()
                .servers()
                .node(pod, name + "." + namespace)
                .orElseThrow(() -> new AssertionError("no server was ever started in pod " + pod));
    }

    SafetyLog safety() {
        return stage.world()
                .servers()
                .find(namespace, name)
                .orElseThrow(() -> new AssertionError("no servers of " + namespace + "/" + name))
                .safetyLog();
    }

    /** Orders of this kind that nodes of this cluster got, by pod, in the order of their arrival. */
    List<String> ordered(Instant since, String command) {
        var addresses = podNames();
        return stage.world().servers().log().all().stream()
                .filter(received ->
                        received.at().isAfter(since) && received.text().startsWith(command))
                .map(CommandLog.Received::pod)
                .filter(pod -> addresses.contains(pod) || pod.startsWith(name + "-"))
                .toList();
    }

    /** Loss prevented: what the operator stops is quiesced, at rest, and never the last copy of anything. */
    void assertNothingWasEndangered() {
        assertThat(safety().events()).isEmpty();
    }

    /** The same, where a test has killed servers itself: then only what was asked to end counts. */
    void assertNothingWasStoppedInUse() {
        assertThat(safety().events(SafetyLog.StoppedWhileServing.class)).isEmpty();
        assertThat(safety().events(SafetyLog.CopiesLost.class)).isEmpty();
    }

    @Override
    public void close() {
        stage.delete(namespace, name);
    }
}
