package com.aerospike.operator.world.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestKubeletIT {

    private static KubeletWorld world;

    @BeforeAll
    static void start() {
        world = new KubeletWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void threePodsWithVolumesBecomeReadyAndAnswerOnAddressesOfTheirOwn() {
        // When
        world.create(world.database("db"));
        world.awaitReady("db", 3);

        // Then
        var addresses = Stream.of("db-0", "db-1", "db-2")
                .map(name -> world.pod(name).getStatus().getPodIP())
                .collect(Collectors.toSet());
        assertThat(addresses)
                .hasSize(3)
                .allMatch(address -> address.startsWith("127."))
                .allMatch(this::answers);
        assertThat(world.environments.get("db-0"))
                .containsEntry("GREETING", "hello db-0")
                .containsEntry("MY_POD_IP", world.pod("db-0").getStatus().getPodIP())
                .containsEntry("MY_HOST_IP", world.pod("db-0").getStatus().getHostIP());
    }

    @Test
    void initContainerAndServerSeeTheSameVolumesAtTheirOwnPaths() {
        // When
        world.create(one(world.database("paths")));
        world.awaitReady("paths", 1);

        // Then
        var root = world.kubelet
                .rootOf(KubeletWorld.NAMESPACE, "paths-0", "aerospike-server")
                .orElseThrow();
        assertThat(root.resolve("opt/aerospike/data/initialised")).hasContent("paths-0");
        assertThat(root.resolve("opt/aerospike/smd")).isDirectory();
        assertThat(root.resolve("test/dev/xvdf")).isRegularFile().hasSize(3);
        assertThat(init("paths-0").getState().getTerminated().getMessage())
                .isEqualTo("done for " + world.pod("paths-0").getStatus().getPodIP());
    }

    @Test
    void realSchedulerPutsPodsIntoTheZoneOfTheirAffinity() {
        // When
        world.create(inZone(world.database("zonal"), "us-west1-b"));
        world.awaitReady("zonal", 3);

        // Then
        var nodesOfZone = world.kubelet.nodes().stream()
                .filter(node -> node.zone().equals("us-west1-b"))
                .map(FakeNode::name)
                .toList();
        assertThat(nodesOfZone).isNotEmpty();
        for (var name : List.of("zonal-0", "zonal-1", "zonal-2")) {
            assertThat(world.pod(name).getSpec().getNodeName()).isIn(nodesOfZone);
        }
    }

    @Test
    void annotationReachesTheFileWhileTheInitContainerRuns() {
        // Given
        world.kubelet.faults().hangInit(KubeletWorld.NAMESPACE, "info-0");
        world.create(one(world.database("info")));
        world.await("the init container to run", () -> world.find("info-0")
                .map(pod -> pod.getStatus().getInitContainerStatuses())
                .filter(all -> !all.isEmpty() && all.getFirst().getState().getRunning() != null)
                .isPresent());
        var file = world.kubelet
                .rootOf(KubeletWorld.NAMESPACE, "info-0", "aerospike-init")
                .orElseThrow()
                .resolve("podinfo/node-addresses");
        assertThat(file).isEmptyFile();

        // When
        world.controlPlane
                .kubectl("annotate", "pod", "info-0", "aerospike.com/node-addresses={}")
                .orThrow();

        // Then
        world.await("the annotation in the file", () -> content(file).equals("{}"));
        world.kubelet.faults().clear(KubeletWorld.NAMESPACE, "info-0");
        world.awaitReady("info", 1);
    }

    @Test
    void deletionStopsTheServerAndLeavesNothingButWhatThePolicyKeeps() {
        // Given
        world.create(world.database("brief"));
        world.awaitReady("brief", 3);
        var address = world.pod("brief-0").getStatus().getPodIP();
        var uid = world.pod("brief-0").getMetadata().getUid();
        var volumes = volumesOf("brief");
        assertThat(volumes).hasSize(6).allMatch(world.volumes.volumes()::contains);

        // When
        world.client
                .apps()
                .statefulSets()
                .inNamespace(KubeletWorld.NAMESPACE)
                .withName("brief")
                .delete();

        // Then
        world.await("pods to go", () -> podsOf("brief").isEmpty());
        world.await("claims to go", () -> volumesOf("brief").isEmpty());
        world.await("volumes to go", () -> world.volumes.volumes().stream().noneMatch(volumes::contains));
        assertThat(answers(address)).isFalse();
        assertThat(world.controlPlane.folder().resolve("pods").resolve(uid)).doesNotExist();
    }

    @Test
    void podOfTheSameNameFindsItsVolumeAgainButHasAnotherAddress() {
        // Given
        world.create(one(world.database("again")));
        world.awaitReady("again", 1);
        var before = world.pod("again-0");
        var root = world.kubelet
                .rootOf(KubeletWorld.NAMESPACE, "again-0", "aerospike-server")
                .orElseThrow();
        write(root.resolve("opt/aerospike/data/kept"), "kept");

        // When
        world.client.resource(before).delete();

        // Then
        world.await("another pod of this name", () -> world.find("again-0")
                .filter(pod ->
                        !pod.getMetadata().getUid().equals(before.getMetadata().getUid()))
                .isPresent());
        world.awaitReady("again", 1);
        var after = world.kubelet
                .rootOf(KubeletWorld.NAMESPACE, "again-0", "aerospike-server")
                .orElseThrow();
        assertThat(after.resolve("opt/aerospike/data/kept")).hasContent("kept");
        assertThat(world.pod("again-0").getStatus().getPodIP())
                .isNotEqualTo(before.getStatus().getPodIP());
    }

    @Test
    void imageThatDoesNotExistIsReportedAndGivenUpOnceItIsReplaced() {
        // Given
        var set = one(world.database("image"));
        set.getSpec().getTemplate().getSpec().getContainers().getFirst().setImage("aerospike/server:99.0.0.1");

        // When
        world.create(set);

        // Then
        world.await("the pull to fail", () -> world.waitingReason("image-0", 0).equals("ImagePullBackOff"));
        assertThat(server("image-0").getState().getWaiting().getMessage()).contains("aerospike/server:99.0.0.1");
        assertThat(condition("image-0", "Ready").getStatus()).isEqualTo("False");

        // When
        world.controlPlane
                .kubectl("set", "image", "pod/image-0", "aerospike-server=aerospike/server:8.1.2.0")
                .orThrow();

        // Then
        world.awaitReady("image", 1);
    }

    @Test
    void crashedServerIsRestartedAtOnceAndACrashLoopIsReported() {
        // Given
        world.create(one(world.database("crash")));
        world.awaitReady("crash", 1);

        // When
        world.kubelet.killServer(KubeletWorld.NAMESPACE, "crash-0");

        // Then
        world.await(
                "a restart",
                () -> server("crash-0").getRestartCount() == 1
                        && server("crash-0").getReady());
        assertThat(server("crash-0").getLastState().getTerminated().getExitCode())
                .isEqualTo(137);

        // When
        world.kubelet.faults().crashLoop(KubeletWorld.NAMESPACE, "crash-0");
        world.kubelet.killServer(KubeletWorld.NAMESPACE, "crash-0");

        // Then
        world.await("a crash loop", () -> world.waitingReason("crash-0", 0).equals("CrashLoopBackOff"));
        world.kubelet.faults().clear(KubeletWorld.NAMESPACE, "crash-0");
        world.await("the server again", () -> server("crash-0").getReady());
    }

    @Test
    void podsOfALostNodeAreNotReadyUntilItIsBack() {
        // Given
        world.create(one(world.database("lost")));
        world.awaitReady("lost", 1);
        var node = world.pod("lost-0").getSpec().getNodeName();
        var address = world.pod("lost-0").getStatus().getPodIP();

        // When
        world.kubelet.loseNode(node);

        // Then
        assertThat(answers(address)).isFalse();
        assertThat(condition("lost-0", "Ready").getStatus()).isEqualTo("False");

        // When
        world.kubelet.recoverNode(node);

        // Then
        world.await(
                "the pod to run again",
                () -> condition("lost-0", "Ready").getStatus().equals("True"));
        assertThat(world.pod("lost-0").getStatus().getPodIP()).isEqualTo(address);
    }

    @Test
    void claimOfAnUnknownClassStaysPendingAndSoDoesItsPod() {
        // Given
        var set = one(world.database("classless"));
        set.getSpec().getVolumeClaimTemplates().getFirst().getSpec().setStorageClassName("nobody-provides-this");

        // When
        world.create(set);

        // Then
        world.await("the scheduler to refuse the pod", () -> world.find("classless-0")
                .flatMap(pod -> pod.getStatus().getConditions().stream().findFirst())
                .filter(condition -> condition.getMessage() != null)
                .filter(condition -> condition.getMessage().contains("unbound immediate PersistentVolumeClaims"))
                .isPresent());
    }

    @Test
    void localVolumeIsBoundWhereItsPodIsAndKeepsThePodThere() {
        // Given
        var set = one(inZone(world.database("local"), "us-west1-c"));
        set.getSpec().getVolumeClaimTemplates().forEach(claim -> claim.getSpec().setStorageClassName("local-ssd"));

        // When
        world.create(set);
        world.awaitReady("local", 1);

        // Then
        var node = world.pod("local-0").getSpec().getNodeName();
        var volume = world.client
                .persistentVolumes()
                .withName(volumesOf("local").getFirst())
                .get();
        assertThat(volume.getSpec().getNodeAffinity().toString()).contains(node);
    }

    private static StatefulSet one(StatefulSet set) {
        set.getSpec().setReplicas(1);
        return set;
    }

    private static StatefulSet inZone(StatefulSet set, String zone) {
        return new StatefulSetBuilder(set)
                .editSpec()
                .editTemplate()
                .editSpec()
                .withNewAffinity()
                .withNewNodeAffinity()
                .withNewRequiredDuringSchedulingIgnoredDuringExecution()
                .addNewNodeSelectorTerm()
                .addToMatchExpressions(new NodeSelectorRequirement("topology.kubernetes.io/zone", "In", List.of(zone)))
                .endNodeSelectorTerm()
                .endRequiredDuringSchedulingIgnoredDuringExecution()
                .endNodeAffinity()
                .endAffinity()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static ContainerStatus server(String pod) {
        return world.pod(pod).getStatus().getContainerStatuses().getFirst();
    }

    private static ContainerStatus init(String pod) {
        return world.pod(pod).getStatus().getInitContainerStatuses().getFirst();
    }

    private static PodCondition condition(String pod, String type) {
        return world.pod(pod).getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> podsOf(String set) {
        return world.client.pods().inNamespace(KubeletWorld.NAMESPACE).withLabel("set", set).list().getItems().stream()
                .map(pod -> pod.getMetadata().getName())
                .toList();
    }

    private static List<String> volumesOf(String set) {
        return world
                .client
                .persistentVolumeClaims()
                .inNamespace(KubeletWorld.NAMESPACE)
                .withLabel("set", set)
                .list()
                .getItems()
                .stream()
                .map(claim -> claim.getSpec().getVolumeName())
                .toList();
    }

    private boolean answers(String address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, ListeningServer.PORT), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }
}
