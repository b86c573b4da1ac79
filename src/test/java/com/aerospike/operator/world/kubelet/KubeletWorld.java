package com.aerospike.operator.world.kubelet;

import com.aerospike.operator.world.controlplane.Awaited;
import com.aerospike.operator.world.controlplane.ControlPlane;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A control plane with a test kubelet, where pods run programs of almost no content. */
final class KubeletWorld implements AutoCloseable {

    static final String NAMESPACE = "default";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    final ControlPlane controlPlane = ControlPlane.start();
    final KubernetesClient client = controlPlane.adminClient();
    final VolumeFolders volumes = new VolumeFolders(controlPlane.folder().resolve("volumes"));
    final TestKubelet kubelet;
    final Map<String, Map<String, String>> environments = new ConcurrentHashMap<>();
    private final VolumeProvisioner provisioner;

    KubeletWorld() {
        provisioner = VolumeProvisioner.start(controlPlane.provisionerClient(), volumes);
        kubelet = TestKubelet.start(
                controlPlane.kubeletClient(),
                KubeletOptions.running(this::init, ListeningServer::new).withStreams(controlPlane::serveKubeletStreams),
                volumes,
                controlPlane.folder());
    }

    /** Leaves its marks where the server and the tests can find them. */
    private int init(Path root, Map<String, String> env, Clock clock, Consumer<String> output) {
        environments.put(env.get("MY_POD_NAME"), env);
        try {
            Files.writeString(root.resolve("etc/aerospike/aerospike.conf"), "service { cluster-name test }");
            Files.writeString(root.resolve("workdir/filesystem-volumes/data/initialised"), env.get("MY_POD_NAME"));
            Files.write(root.resolve("workdir/block-volumes/device"), new byte[] {1, 2, 3});
            Files.writeString(root.resolve("dev/termination-log"), "done for " + env.get("MY_POD_IP"));
            output.accept("prepared " + env.get("MY_POD_NAME"));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three pods with a folder, a device and an annotation file. */
    StatefulSet database(String name) {
        try (var yaml = KubeletWorld.class.getResourceAsStream("/world/kubelet/database.yaml")) {
            var text = new String(yaml.readAllBytes()).replace("@name@", name);
            return client.resource(client.getKubernetesSerialization().unmarshal(text, StatefulSet.class))
                    .item();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the database's YAML", e);
        }
    }

    StatefulSet create(StatefulSet set) {
        return client.resource(set).inNamespace(NAMESPACE).create();
    }

    Pod pod(String name) {
        return find(name).orElseThrow();
    }

    Optional<Pod> find(String name) {
        return Optional.ofNullable(
                client.pods().inNamespace(NAMESPACE).withName(name).get());
    }

    void await(String what, Supplier<Boolean> condition) {
        new Awaited(LIMIT).await(what, condition::get);
    }

    /** The pods themselves are asked too: the set may still count one that was replaced meanwhile. */
    void awaitReady(String set, int replicas) {
        await(set + " to have " + replicas + " ready pods", () -> {
            var found = client.apps()
                    .statefulSets()
                    .inNamespace(NAMESPACE)
                    .withName(set)
                    .get();
            return found.getStatus() != null
                    && Integer.valueOf(replicas).equals(found.getStatus().getReadyReplicas())
                    && IntStream.range(0, replicas).allMatch(ordinal -> ready(set + "-" + ordinal));
        });
    }

    private boolean ready(String pod) {
        return find(pod)
                .filter(found -> found.getMetadata().getDeletionTimestamp() == null)
                .filter(Readiness::isPodReady)
                .isPresent();
    }

    String waitingReason(String pod, int container) {
        return find(pod)
                .map(found -> found.getStatus().getContainerStatuses())
                .filter(all -> all.size() > container)
                .map(all -> all.get(container).getState().getWaiting())
                .map(waiting -> waiting.getReason())
                .orElse("");
    }

    @Override
    public void close() {
        kubelet.close();
        provisioner.close();
        controlPlane.close();
    }
}
