package com.aerospike.operator.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.CleanMethod;
import com.aerospike.operator.bootstrap.EndpointPlan;
import com.aerospike.operator.bootstrap.NetworkPlan;
import com.aerospike.operator.bootstrap.NetworkType;
import com.aerospike.operator.bootstrap.Ports;
import com.aerospike.operator.bootstrap.StoragePlan;
import com.aerospike.operator.bootstrap.VolumeKind;
import com.aerospike.operator.bootstrap.VolumePlan;
import com.aerospike.operator.world.server.SimulatedCluster;
import com.aerospike.operator.world.server.SimulatedNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One small cluster, made by hand as the operator would make it, lives through the tests in their order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorldIT {

    private static final String NAMESPACE = WorldOptions.NAMESPACE;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TEMPLATE = """
            service {
                cluster-name aero
                node-id ENV_NODE_ID
            }
            network {
                service {
                    port 3000
                    access-address <access-address>
                    access-port 3000
                }
                fabric {
                    port 3001
                }
                heartbeat {
                    mode mesh
                    port 3002
                }
            }
            namespace test {
                replication-factor 2
                storage-engine device {
                    device /test/dev/xvdf
                }
            }
            """;

    private static World world;

    @BeforeAll
    static void start() {
        world = World.start(WorldOptions.fast());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    @Order(1)
    void podsRunTheRealBootstrapAndTheirServersFormACluster() {
        // When
        world.client().resource(configMap()).inNamespace(NAMESPACE).create();
        world.apply(resource("/world/database-with-bootstrap.yaml"));

        // Then
        world.await(SOON, "three ready pods", () -> ready("aero-1-0") && ready("aero-1-1") && ready("aero-1-2"));
        world.await(SOON, "a settled cluster of three", () -> settledWithThree());
        assertThat(world.bootstrapOutput(NAMESPACE, "aero-1-0").orElseThrow()).contains("wrote aerospike.conf");
        assertThat(init("aero-1-0").getState().getTerminated().getMessage())
                .startsWith("{")
                .contains("aero");
    }

    @Test
    @Order(2)
    void replacedPodFindsItsDataAgain() {
        // When
        replace("aero-1-1");

        // Then
        world.await(SOON, "a settled cluster of three", () -> settledWithThree());
        assertThat(cluster().lost("test")).isZero();
    }

    @Test
    @Order(3)
    void podsThatLoseTheirVolumesTogetherLoseTheirData() {
        // When
        world.client()
                .apps()
                .statefulSets()
                .inNamespace(NAMESPACE)
                .withName("aero-1")
                .scale(1);
        world.await(
                SOON,
                "two pods to go",
                () -> pod("aero-1-1").isEmpty() && pod("aero-1-2").isEmpty());
        world.client()
                .persistentVolumeClaims()
                .inNamespace(NAMESPACE)
                .withName("ns-aero-1-1")
                .delete();
        world.client()
                .persistentVolumeClaims()
                .inNamespace(NAMESPACE)
                .withName("ns-aero-1-2")
                .delete();
        world.await(SOON, "four volumes left", () -> world.volumes().volumes().size() == 4);
        world.client()
                .apps()
                .statefulSets()
                .inNamespace(NAMESPACE)
                .withName("aero-1")
                .scale(3);

        // Then
        world.await(SOON, "a settled cluster of three", () -> settledWithThree());
        assertThat(cluster().lost("test")).isPositive();
    }

    @Test
    @Order(4)
    void warmRestartChangesTheProcessButNotTheContainer() throws IOException {
        // Given
        var file = world.kubelet()
                .rootOf(NAMESPACE, "aero-1-0", "aerospike-server")
                .orElseThrow()
                .resolve("etc/aerospike/aerospike.conf");
        var changed = Files.readString(file).replace("cluster-name aero", "cluster-name aero\n    proto-fd-max 4242");

        // When
        Files.writeString(file, changed);
        world.warmRestart(NAMESPACE, "aero-1-0").join();

        // Then
        world.await(SOON, "the node to be back", () -> node("aero-1-0").state() == SimulatedNode.State.MEMBER);
        assertThat(node("aero-1-0").serviceConfig("proto-fd-max")).contains("4242");
        assertThat(server("aero-1-0").getRestartCount()).isZero();
    }

    @Test
    @Order(5)
    void configurationThatTheServerRefusesIsACrashLoop() {
        // Given
        world.servers().faults("aero-1-2").refuseToStart("unknown parameter");

        // When
        replace("aero-1-2");

        // Then
        world.await(SOON, "a crash loop", () -> pod("aero-1-2")
                .map(pod -> pod.getStatus().getContainerStatuses())
                .filter(all -> !all.isEmpty() && all.getFirst().getState().getWaiting() != null)
                .map(all -> all.getFirst().getState().getWaiting().getReason())
                .filter("CrashLoopBackOff"::equals)
                .isPresent());
    }

    private static ConfigMap configMap() {
        var pod = EndpointPlan.of(NetworkType.POD);
        var ports = new Ports(3000, 0, 0, 0, 3002, 0, 3001, 0);
        var network = new NetworkPlan(pod, pod, pod, pod, List.of(), List.of(), ports, "", false, false);
        var storage = new StoragePlan(
                "",
                1,
                List.of(
                        new VolumePlan(
                                "workdir", VolumeKind.FILESYSTEM, "/opt/aerospike", CleanMethod.NONE, CleanMethod.NONE),
                        new VolumePlan("ns", VolumeKind.BLOCK, "/test/dev/xvdf", CleanMethod.NONE, CleanMethod.NONE)));
        var input = new BootstrapInput("aero", 1, "", "", false, false, 2, network, storage, Map.of());
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName("aero-1")
                .endMetadata()
                .addToData("aerospike.template.conf", TEMPLATE)
                .addToData("peers", "aero-1-0.aero.aerospike\naero-1-1.aero.aerospike\naero-1-2.aero.aerospike")
                .addToData("aerospikeConfHash", "c0ffee")
                .addToData("networkPolicyHash", "beef")
                .addToData("podSpecHash", "f00d")
                .addToData(BootstrapInput.CONFIG_MAP_KEY, input.toJson())
                .build();
    }

    private static void replace(String name) {
        var before = pod(name).orElseThrow();
        world.client().resource(before).delete();
        world.await(SOON, "another pod " + name, () -> pod(name)
                .filter(pod ->
                        !pod.getMetadata().getUid().equals(before.getMetadata().getUid()))
                .isPresent());
    }

    private static boolean settledWithThree() {
        return cluster().members().size() == 3 && cluster().settled();
    }

    private static SimulatedCluster cluster() {
        return world.servers().cluster("aero").orElseThrow();
    }

    private static SimulatedNode node(String pod) {
        return world.servers().node(pod).orElseThrow();
    }

    private static Optional<Pod> pod(String name) {
        return Optional.ofNullable(
                world.client().pods().inNamespace(NAMESPACE).withName(name).get());
    }

    private static boolean ready(String name) {
        return pod(name).stream()
                .flatMap(pod -> pod.getStatus().getConditions().stream())
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    private static ContainerStatus init(String pod) {
        return pod(pod).orElseThrow().getStatus().getInitContainerStatuses().getFirst();
    }

    private static ContainerStatus server(String pod) {
        return pod(pod).orElseThrow().getStatus().getContainerStatuses().getFirst();
    }

    private static String resource(String name) {
        try (var content = WorldIT.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
