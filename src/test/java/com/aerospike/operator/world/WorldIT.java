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
import com.aerospike.operator.node.Access;
import com.aerospike.operator.node.NodeAddress;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeSession;
import com.aerospike.operator.world.server.SafetyLog;
import com.aerospike.operator.world.server.SimulatedCluster;
import com.aerospike.operator.world.server.SimulatedNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    private static final String WARM_RESTART = """
            set -e
            grep -q -- tini /proc/1/cmdline && grep -q -- -r /proc/1/cmdline
            head -c "$1" > /etc/aerospike/.aerospike.conf.new
            mv /etc/aerospike/.aerospike.conf.new /etc/aerospike/aerospike.conf
            kill -USR1 1
            """;
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
    void warmRestartByExecChangesTheProcessButNotTheContainer() throws Exception {
        // Given
        var before = pod("aero-1-0").orElseThrow();
        var changed = Files.readString(configuration("aero-1-0"))
                .replace("cluster-name aero", "cluster-name aero\n    proto-fd-max 4242");
        var nodeId = node("aero-1-0").nodeId();
        world.servers().log().clear();
        var begun = Instant.now();

        // When
        assertThat(exec("aero-1-0", changed, WARM_RESTART)).isZero();

        // Then
        world.await(
                SOON,
                "the new configuration",
                () -> node("aero-1-0").state() == SimulatedNode.State.MEMBER
                        && node("aero-1-0").serviceConfig("proto-fd-max").equals(Optional.of("4242")));
        assertThat(node("aero-1-0").nodeId()).isEqualTo(nodeId);
        assertThat(uptime("aero-1-0"))
                .isLessThanOrEqualTo(Duration.between(begun, Instant.now()).toSeconds());
        assertThat(server("aero-1-0").getRestartCount()).isZero();
        assertThat(server("aero-1-0").getContainerID())
                .isEqualTo(before.getStatus().getContainerStatuses().getFirst().getContainerID());
        assertThat(pod("aero-1-0").orElseThrow().getMetadata().getUid())
                .isEqualTo(before.getMetadata().getUid());
        world.await(SOON, "a settled cluster of three", () -> settledWithThree());
    }

    @Test
    @Order(5)
    void safetyLogNamesTheRestartThatNobodyPrepared() {
        assertThat(cluster().safetyLog().events(SafetyLog.StoppedWhileServing.class))
                .last()
                .satisfies(event -> assertThat(event.pod()).isEqualTo("aero-1-0"));
    }

    @Test
    @Order(6)
    void portIsClosedAndThePodNotReadyUntilTheWarmRestartIsOver() throws Exception {
        // Given
        world.servers().faults("aero-1-0").startSlowly(Duration.ofSeconds(2));

        // When
        assertThat(exec("aero-1-0", Files.readString(configuration("aero-1-0")), WARM_RESTART))
                .isZero();

        // Then
        world.await(SOON, "the pod to be unready", () -> !ready("aero-1-0"));
        world.servers().faults("aero-1-0").clear();
        world.await(SOON, "the pod to be ready", () -> ready("aero-1-0"));
        assertThat(server("aero-1-0").getRestartCount()).isZero();
    }

    @Test
    @Order(7)
    void warmRestartWithAConfigurationThatTheServerRefusesEndsTheContainer() throws Exception {
        // Given
        world.await(SOON, "a settled cluster of three", () -> settledWithThree());
        var good = Files.readString(configuration("aero-1-0"));

        // When
        assertThat(exec("aero-1-0", "service {", WARM_RESTART)).isZero();

        // Then
        world.await(SOON, "a crash loop", () -> waitingReason("aero-1-0").equals("CrashLoopBackOff"));
        var ended = server("aero-1-0").getLastState().getTerminated();
        assertThat(ended.getExitCode()).isEqualTo(1);
        assertThat(ended.getMessage()).contains("CRITICAL").contains("line 1");
        assertThat(world.controlPlane()
                        .kubectl("logs", "-n", NAMESPACE, "aero-1-0", "-c", "aerospike-server", "--previous")
                        .orThrow())
                .contains("CRITICAL");

        // When
        world.await(SOON, "the good configuration", () -> written("aero-1-0", good));

        // Then
        world.await(SOON, "the server again", () -> ready("aero-1-0"));
        world.await(SOON, "a settled cluster of three", () -> settledWithThree());
    }

    @Test
    @Order(8)
    void configurationThatTheServerRefusesIsACrashLoop() {
        // Given
        world.servers().faults("aero-1-2").refuseToStart("unknown parameter");

        // When
        replace("aero-1-2");

        // Then
        world.await(SOON, "a crash loop", () -> waitingReason("aero-1-2").equals("CrashLoopBackOff"));
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

    private static String waitingReason(String name) {
        return pod(name)
                .map(pod -> pod.getStatus().getContainerStatuses())
                .filter(all -> !all.isEmpty() && all.getFirst().getState().getWaiting() != null)
                .map(all -> all.getFirst().getState().getWaiting().getReason())
                .orElse("");
    }

    private static Path configuration(String pod) {
        return world.kubelet()
                .rootOf(NAMESPACE, pod, "aerospike-server")
                .orElseThrow()
                .resolve("etc/aerospike/aerospike.conf");
    }

    /** Sends the input as its length says, since the client library cannot tell where it ends. */
    private static int exec(String pod, String input, String script) throws Exception {
        var bytes = input.getBytes(StandardCharsets.UTF_8);
        try (var watch = world.client()
                .pods()
                .inNamespace(NAMESPACE)
                .withName(pod)
                .inContainer("aerospike-server")
                .redirectingInput()
                .writingOutput(System.out)
                .writingError(System.err)
                .exec("sh", "-c", script, "sh", Integer.toString(bytes.length))) {
            watch.getInput().write(bytes);
            watch.getInput().flush();
            return watch.exitCode().get(SOON.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static long uptime(String pod) throws NodeException {
        var address = world.kubelet().addressOf(NAMESPACE, pod).orElseThrow();
        try (var session = NodeSession.open(NodeAddress.clear(address.getHostAddress(), 3000), Access.open(), SOON)) {
            return Stream.of(session.value("statistics").split(";"))
                    .filter(entry -> entry.startsWith("uptime="))
                    .mapToLong(entry -> Long.parseLong(entry.substring("uptime=".length())))
                    .findFirst()
                    .orElseThrow();
        }
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

    /** A container that loops has its folder made anew with each start, so there may be none for a moment. */
    private static boolean written(String pod, String conf) {
        try {
            Files.writeString(configuration(pod), conf);
            return Files.readString(configuration(pod)).equals(conf);
        } catch (NoSuchFileException betweenTwoStarts) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
