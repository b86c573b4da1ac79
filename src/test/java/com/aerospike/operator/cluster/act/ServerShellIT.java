package com.aerospike.operator.cluster.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.CleanMethod;
import com.aerospike.operator.bootstrap.EndpointPlan;
import com.aerospike.operator.bootstrap.NetworkPlan;
import com.aerospike.operator.bootstrap.NetworkType;
import com.aerospike.operator.bootstrap.Ports;
import com.aerospike.operator.bootstrap.StoragePlan;
import com.aerospike.operator.bootstrap.VolumeKind;
import com.aerospike.operator.bootstrap.VolumePlan;
import com.aerospike.operator.cluster.act.KubernetesHand.PodRef;
import com.aerospike.operator.cluster.observe.ClusterReading;
import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.world.World;
import com.aerospike.operator.world.WorldOptions;
import com.aerospike.operator.world.server.SimulatedNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The scripts in a running container, and what comes of an exec that goes wrong, through the real API server. */
@Timeout(120)
class ServerShellIT {
    private static final String NAMESPACE = WorldOptions.NAMESPACE;
    private static final String NAME = "aero-1-0";
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
                replication-factor 1
                storage-engine device {
                    device /test/dev/xvdf
                }
            }
            """;

    private static World world;
    private static ServerShell shell;
    private static ApiServerHand hand;

    @BeforeAll
    static void start() throws IOException {
        world = World.start(WorldOptions.fast());
        hand = new ApiServerHand(world.client());
        shell = new ServerShell(hand);
        world.client().resource(configMap()).inNamespace(NAMESPACE).create();
        world.client().resource(onePod()).inNamespace(NAMESPACE).create();
        world.await(SOON, "a ready pod", ServerShellIT::serves);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void takeSwitchesBack() {
        world.kubelet().faults().clear(NAMESPACE, NAME);
    }

    @Test
    void serverStartsAnewWithTheNewFileAndWithoutTheObsoleteOnes() throws Exception {
        // Given
        var before = pod();
        var kept = file("/opt/aerospike/smd/kept one");
        var gone = file("/opt/aerospike/smd/it's old");
        var inFolder = file("/opt/aerospike/usr/index");

        // When
        shell.writeAndRestart(
                ref(),
                conf().replace("cluster-name aero", "cluster-name aero\n    # ünïcode\n    proto-fd-max 4242"),
                List.of("/opt/aerospike/smd/it's old", "/opt/aerospike/usr/*"));

        // Then
        world.await(
                SOON,
                "the new configuration",
                () -> node().state() == SimulatedNode.State.MEMBER
                        && node().serviceConfig("proto-fd-max").equals(Optional.of("4242")));
        assertThat(pod().getMetadata().getUid()).isEqualTo(before.getMetadata().getUid());
        assertThat(container(pod())).isEqualTo(container(before));
        assertThat(gone).doesNotExist();
        assertThat(inFolder).doesNotExist();
        assertThat(inFolder.getParent()).exists();
        assertThat(kept).exists();
        assertThat(inside("/etc/aerospike/.aerospike.conf.new")).doesNotExist();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(inside("/etc/aerospike/aerospike.conf"))))
                .isEqualTo("rw-r--r--");
        world.await(SOON, "a ready pod", ServerShellIT::serves);
    }

    @Test
    void fileIsRewrittenWhileTheServerRunsOn() throws Exception {
        var since = node();

        shell.write(ref(), conf().replace("cluster-name aero", "cluster-name aero\n    proto-fd-max 777"));

        assertThat(conf()).contains("proto-fd-max 777");
        assertThat(node().state()).isEqualTo(SimulatedNode.State.MEMBER);
        assertThat(node()).isSameAs(since);
        assertThat(node().serviceConfig("proto-fd-max")).isNotEqualTo(Optional.of("777"));
    }

    /**
     * As much input as a large configuration has, all of it in the container when the command ends. Of input that is
     * still under way then nothing is promised: writing to a connection that the other side has ended closes it here too,
     * and what arrived meanwhile is lost.
     */
    @Test
    void commandThatEndsWithoutReadingItsInputStillTellsItsExitCode() throws Exception {
        var ended = hand.execute(
                ref(),
                "aerospike-server",
                List.of("sh", "-c", "sleep 1; echo enough >&2; exit 7"),
                "x".repeat(50_000),
                Duration.ofSeconds(10));

        assertThat(ended).isEqualTo(new KubernetesHand.Executed(7, "enough"));
    }

    @Test
    void refusedExecIsAFailureThatSaysSo() {
        world.kubelet().faults().refuseExec(NAMESPACE, NAME);

        assertThatExceptionOfType(StepFailure.class)
                .isThrownBy(() -> shell.write(ref(), "never"))
                .withMessageContaining(NAME)
                .withMessageContaining("WebSocket upgrade failure: 500")
                .withMessageNotContaining("never");
    }

    @Test
    void lostResultIsAFailureAndNoSuccess() {
        world.kubelet().faults().loseExecResult(NAMESPACE, NAME);

        assertThatExceptionOfType(StepFailure.class)
                .isThrownBy(() -> shell.remove(ref(), List.of("/tmp/nothing")))
                .withMessageContaining(NAME)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotEndWith(": "));
    }

    @Test
    void commandThatHangsIsGivenUpAtTheLimit() {
        assertThatExceptionOfType(StepFailure.class)
                .isThrownBy(() -> hand.execute(
                        ref(), "aerospike-server", List.of("sh", "-c", "head -c 5"), "", Duration.ofSeconds(1)))
                .withMessageContaining("no end after 1 s");
    }

    @Test
    void interruptedWaitEndsAtOnce() throws Exception {
        var thrown = new Exception[1];
        var waiting = new Thread(() -> {
            try {
                hand.execute(ref(), "aerospike-server", List.of("sh", "-c", "touch /tmp/begun; head -c 5"), "", SOON);
            } catch (StepFailure | InterruptedException ended) {
                thrown[0] = ended;
            }
        });
        waiting.start();
        world.await(SOON, "the command to begin", () -> Files.exists(inside("/tmp/begun")));

        waiting.interrupt();
        waiting.join(5000);

        assertThat(thrown[0]).isInstanceOf(InterruptedException.class);
    }

    @Test
    void podThatTookTheNameOfTheOneThatWasMeantIsNotTouched() throws Exception {
        // An exec reaches whoever has the name, so each is preceded by a question that means this very pod.
        var other = new PodRef(NAMESPACE, PodName.parse("aero", NAME).orElseThrow(), "uid-of-its-predecessor");
        var conf = new PodConf("never", "hash", "policy", false);
        var seen = ClusterReading.pods("aero", List.of(pod())).getFirst();

        assertThat(hand.exists(ref())).isTrue();
        assertThat(hand.exists(other)).isFalse();
        assertThatExceptionOfType(StepFailure.class)
                .isThrownBy(() -> new AppliedNote(hand).begin(other, seen, conf))
                .withMessageContaining("another one has its name");
        assertThat(pod().getMetadata().toString()).doesNotContain(Annotations.APPLIED);
    }

    private static String conf() throws IOException {
        return Files.readString(inside("/etc/aerospike/aerospike.conf"));
    }

    private static Path file(String path) throws IOException {
        var file = inside(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "content");
    }

    private static Path inside(String path) {
        return world.kubelet()
                .rootOf(NAMESPACE, NAME, "aerospike-server")
                .orElseThrow()
                .resolve(path.substring(1));
    }

    private static SimulatedNode node() {
        return world.servers().node(NAME).orElseThrow();
    }

    private static boolean serves() {
        return Optional.ofNullable(world.client()
                        .pods()
                        .inNamespace(NAMESPACE)
                        .withName(NAME)
                        .get())
                .map(pod -> pod.getStatus().getContainerStatuses())
                .filter(all -> !all.isEmpty() && all.getFirst().getReady())
                .isPresent();
    }

    private static Pod pod() {
        return world.client().pods().inNamespace(NAMESPACE).withName(NAME).get();
    }

    private static String container(Pod pod) {
        return pod.getStatus().getContainerStatuses().getFirst().getContainerID();
    }

    private static PodRef ref() {
        return new PodRef(
                NAMESPACE,
                PodName.parse("aero", NAME).orElseThrow(),
                pod().getMetadata().getUid());
    }

    private static StatefulSet onePod() throws IOException {
        try (var yaml = ServerShellIT.class.getResourceAsStream("/world/database-with-bootstrap.yaml")) {
            var all = world.client().load(yaml).items();
            var set = all.stream()
                    .filter(StatefulSet.class::isInstance)
                    .map(StatefulSet.class::cast)
                    .findFirst()
                    .orElseThrow();
            set.getSpec().setReplicas(1);
            return set;
        }
    }

    private static ConfigMap configMap() {
        var pod = EndpointPlan.of(NetworkType.POD);
        var network = new NetworkPlan(
                pod, pod, pod, pod, List.of(), List.of(), new Ports(3000, 0, 0, 0, 3002, 0, 3001, 0), "", false, false);
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
                .addToData("peers", "aero-1-0.aero.aerospike")
                .addToData("aerospikeConfHash", "c0ffee")
                .addToData("networkPolicyHash", "beef")
                .addToData("podSpecHash", "f00d")
                .addToData(BootstrapInput.CONFIG_MAP_KEY, input.toJson())
                .build();
    }
}
