package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.EditedFacts;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.safety.LastWhole;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.node.NodeFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which volumes go with a pod that is made anew: never those that the network holds, and those on the node's own disks
 * only where the user says so or the pod has to leave its node.
 */
class LocalVolumesTest {
    private static final String ON_RESTART = "deleteLocalStorageOnRestart: true";
    private static final String ON_RECOVERY = "deleteLocalStorageOnPodRecovery: true";
    private static final String[] PODS = {"aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1"};
    private static final String IMAGE = "8.1.2.1";
    private static final Duration OVER = Duration.ofMinutes(1);

    /** @param flags of the storage of the cluster, if not empty */
    private static String spec(String image, String flags, String ofRackTwo, String more) {
        var rack = ofRackTwo.isEmpty() ? "" : ", storage: {" + ofRackTwo + ", " + volumes() + "}";
        return """
                size: 4
                image: aerospike/aerospike-server-enterprise:%s
                podSpec: {multiPodPerHost: true}
                validationPolicy: {skipWorkDirValidate: true}
                storage: {%s%s}
                rackConfig: {namespaces: [test], racks: [{id: 1}, {id: 2%s}]}
                %s
                """.formatted(image, flags.isEmpty() ? "" : flags + ", ", volumes(), rack, more) + config("");
    }

    private static String volumes() {
        return """
                localStorageClasses: [disk], volumes: [\
                {name: secret, source: {secret: {secretName: aerospike-secret}}, aerospike: {path: /etc/aerospike/secret}}, \
                {name: near, source: {persistentVolume: {storageClass: disk, volumeMode: Filesystem, size: 1Gi}}, aerospike: {path: /near}}, \
                {name: far, source: {persistentVolume: {storageClass: net, volumeMode: Filesystem, size: 1Gi}}, aerospike: {path: /far}}]""";
    }

    private static Scene serving(String spec) {
        return Scene.of(spec).services(PODS).rack(1, 2).rack(2, 2).serving(PODS);
    }

    private static Scene running(String spec) {
        var scene = serving(spec).completed(PODS);
        for (String pod : PODS) {
            scene.owning(pod, PODS.length).claim(claim("near", pod, "disk")).claim(claim("far", pod, "net"));
        }
        return scene;
    }

    private static ClaimSeen claim(String volume, String pod, String storageClass) {
        return claim(volume, pod, storageClass, Scene.NOW);
    }

    private static ClaimSeen claim(String volume, String pod, String storageClass, Instant created) {
        return new ClaimSeen(
                volume + "-" + pod,
                volume,
                pod,
                "uid-" + volume + pod,
                Optional.of(storageClass),
                false,
                true,
                created);
    }

    private static Plan plan(String wanted, Scene scene) {
        return new Planner(InitImage.NONE, OVER).plan(Scene.of(wanted).intent(), scene.seen());
    }

    /** Claims that go with a pod, once its server has handed over. */
    private static List<String> losing(String wanted, Scene scene, String pod) {
        return losing(plan(wanted, scene.quiesced(pod, PODS.length)), pod);
    }

    private static List<String> losing(Plan plan, String pod) {
        var replaced = plan.steps().stream()
                .filter(Step.ReplacePod.class::isInstance)
                .map(Step.ReplacePod.class::cast)
                .filter(step -> step.pod().toString().equals(pod))
                .toList();
        assertThat(replaced).as("replacement of " + pod).hasSize(1);
        return replaced.getFirst().losing().stream().map(ClaimSeen::name).toList();
    }

    private static Scene marked(Scene scene, String pod) {
        return scene.pod(EditedPod.of(pod(scene, pod), edited -> edited.evictionBlocked = true));
    }

    private static PodSeen pod(Scene scene, String name) {
        return scene.seen().pod(PodName.parse("aero", name).orElseThrow()).orElseThrow();
    }

    /** One pod fails, and the others have everything that it has. */
    private static Scene failing(Scene scene, String pod) {
        scene.gone(pod)
                .pod(pod, Stage.STARTING, Optional.of(new PodTrouble.ImageUnavailable("aerospike-server", "x", "no")));
        Arrays.stream(PODS).filter(other -> !other.equals(pod)).forEach(other -> scene.owning(other, PODS.length - 1));
        return scene;
    }

    private static NodeFacts facts(String pod, long migrations) {
        return EditedFacts.of(
                Scene.facts(pod, PODS.length, "KEY", List.of()), edited -> edited.migrationsLeft = migrations);
    }

    private static NodeFacts up(NodeFacts facts, long seconds) {
        return EditedFacts.of(facts, edited -> edited.uptime = Optional.of(Duration.ofSeconds(seconds)));
    }

    private static NodeFacts delaying(NodeFacts facts, long seconds) {
        return EditedFacts.of(facts, edited -> edited.migrateFillDelay = OptionalLong.of(seconds));
    }

    /** L1, L3. */
    @ParameterizedTest
    @CsvSource({"'', ''", ON_RESTART + ", near-aero-1-1"})
    void aPlannedPodRestartTakesLocalVolumesOnlyWhereItIsAsked(String flags, String lost) {
        var scene = running(spec("8.1.2.0", flags, "", ""));

        assertThat(losing(spec(IMAGE, flags, "", ""), scene, "aero-1-1"))
                .isEqualTo(lost == null || lost.isEmpty() ? List.of() : List.of(lost));
    }

    /** L1. Loss prevented: seconds in which nobody makes the copies anew that went with the volume. */
    @Test
    void copiesAreFilledUpWithoutDelayWhileVolumesGoAndAsConfiguredAfterwards() {
        var wanted = spec(IMAGE, ON_RESTART, "", "")
                .replace("cgroup-mem-tracking: true", "cgroup-mem-tracking: true, migrate-fill-delay: 30");
        var scene = running(wanted.replace(IMAGE, "8.1.2.0"));
        for (String pod : PODS) {
            scene.server(pod, delaying(Scene.facts(pod, PODS.length, "KEY", List.of()), 30));
        }
        assertThat(plan(wanted, scene).steps())
                .filteredOn(step -> step instanceof Step.SetMigrateFillDelay || step instanceof Step.ReplacePod)
                .first()
                .isEqualTo(new Step.SetMigrateFillDelay(0, List.of(PODS)));

        var settled = running(wanted);
        for (String pod : PODS) {
            settled.server(pod, delaying(Scene.facts(pod, PODS.length, "KEY", List.of()), 0));
        }
        assertThat(plan(wanted, settled).steps()).containsExactly(new Step.SetMigrateFillDelay(30, List.of(PODS)));
    }

    /** L2. */
    @Test
    void theWordOfARackCountsForItsOwnPodsAlone() {
        var before = spec("8.1.2.0", "", ON_RESTART, "");
        var after = spec(IMAGE, "", ON_RESTART, "");

        assertThat(losing(after, running(before), "aero-2-1")).containsExactly("near-aero-2-1");
        assertThat(losing(after, running(before), "aero-1-1")).isEmpty();
    }

    /** L4, L5. Loss prevented: the data of a pod whose restart was meant to keep it. */
    @ParameterizedTest
    @CsvSource({ON_RESTART + ", ''", ON_RECOVERY + ", near-aero-1-1"})
    void aFailedPodKeepsItsLocalVolumesUnlessRecoveryMayTakeThem(String flags, String lost) {
        var scene = failing(running(spec("8.1.2.0", flags, "", "")), "aero-1-1");
        var expected = lost == null || lost.isEmpty() ? List.<String>of() : List.of(lost);

        assertThat(losing(plan(spec("8.1.2.0", flags, "", ""), scene), "aero-1-1"))
                .as("restart")
                .isEqualTo(expected);
        assertThat(losing(plan(spec(IMAGE, flags, "", ""), scene), "aero-1-1"))
                .as("upgrade")
                .isEqualTo(expected);
    }

    /**
     * Losses prevented: the one that fails served alone while another was away, or went down before it had sent what it
     * took; afterwards all others serve and have nothing left to send.
     */
    @ParameterizedTest
    @CsvSource({"aero-2-0, 1800", "aero-2-0, 2940", "'', 0"})
    void volumesOfAFailedPodStayWhereAnotherServerStartedSinceAllHadEverything(String restarted, long secondsAgo) {
        var spec = spec("8.1.2.0", ON_RECOVERY, "", "");
        var scene = failing(running(spec), "aero-1-1");
        if (restarted.isEmpty()) {
            var status = scene.seen().recorded().orElseThrow();
            status.lastWhole = null;
            scene.recorded(status);
        } else {
            scene.server(restarted, up(Scene.facts(restarted, PODS.length - 1, "KEY", List.of()), secondsAgo));
        }

        // It gets no better by waiting, so the pod gets another try with what it has.
        assertThat(losing(plan(spec, scene), "aero-1-1")).isEmpty();
    }

    @Test
    void aServerThatAnswersNothingIsWaitedForBeforeVolumesOfAnotherGoOrStay() {
        var spec = spec("8.1.2.0", ON_RECOVERY, "", "");
        var scene = failing(running(spec), "aero-1-1").server("aero-2-0", new NodeSeen.Silent("no answer"));

        assertThat(plan(spec, scene).steps()).noneMatch(Step.ReplacePod.class::isInstance);
    }

    @Test
    void whenAllHadEverythingIsNotedAnewOnceAServerHasStartedSince() {
        var spec = spec("8.1.2.0", "", "", "");
        var before = Instant.parse(running(spec).seen().recorded().orElseThrow().lastWhole);

        assertThat(noted(spec, running(spec))).contains(before);
        var restarted = running(spec).server("aero-2-0", up(facts("aero-2-0", 0), 30));
        assertThat(noted(spec, restarted)).contains(Scene.NOW);
        assertThat(noted(spec, restarted.server("aero-1-0", up(facts("aero-1-0", 7), 3000))))
                .as("something is left to send")
                .contains(before);
        assertThat(noted(spec, failing(restarted, "aero-1-1"))).contains(before);
        var elsewhere = spec.replace("localStorageClasses: [disk], ", "");
        assertThat(noted(elsewhere, running(elsewhere))).isEmpty();
    }

    private static Optional<Instant> noted(String spec, Scene scene) {
        return LastWhole.after(Scene.of(spec).intent(), scene.seen());
    }

    /** Loss prevented: a pod before this one served and was deleted while nobody looked. */
    @ParameterizedTest
    @CsvSource({"2, true", "3, false"})
    void volumesOfAPodThatNeverServedGoUnlessTheyWereThereBeforeIt(long seconds, boolean goes) {
        var spec = spec("8.1.2.0", ON_RECOVERY, "", "");
        var scene = failing(serving(spec).completed("aero-1-0", "aero-2-0", "aero-2-1"), "aero-1-1")
                // The others see another cluster, so nobody can say whether they have everything.
                .owning("aero-1-0", 2);
        var created = pod(scene, "aero-1-1").created().minusSeconds(seconds);
        scene.claim(claim("near", "aero-1-1", "disk", created));

        var plan = plan(spec, scene);

        if (goes) {
            assertThat(losing(plan, "aero-1-1")).containsExactly("near-aero-1-1");
        } else {
            assertThat(plan.steps()).noneMatch(Step.ReplacePod.class::isInstance);
        }
    }

    /** L6. */
    @ParameterizedTest
    @CsvSource({"'', ''", ON_RECOVERY + ", near-aero-1-1"})
    void aFailedPodOnABlockedNodeKeepsThemAsWell(String flags, String lost) {
        var blocked = spec("8.1.2.0", flags, "", "k8sNodeBlockList: [node-1]");
        var scene = failing(running(spec("8.1.2.0", flags, "", "")), "aero-1-1");

        assertThat(losing(plan(blocked, scene), "aero-1-1"))
                .isEqualTo(lost == null || lost.isEmpty() ? List.of() : List.of(lost));
    }

    /** L7. */
    @Test
    void recoveryTakesLocalVolumesOfTheRackThatSaysSoAlone() {
        var spec = spec("8.1.2.0", "", ON_RECOVERY, "");

        assertThat(losing(plan(spec, failing(running(spec), "aero-2-1")), "aero-2-1"))
                .containsExactly("near-aero-2-1");
        assertThat(losing(plan(spec, failing(running(spec), "aero-1-1")), "aero-1-1"))
                .isEmpty();
    }

    /** N1, N2: a volume of the network follows the pod, one of the blocked node's disks would bind it there. */
    @ParameterizedTest
    @CsvSource({"8.1.2.0", IMAGE})
    void aPodThatLeavesABlockedNodeLeavesItsLocalVolumesBehind(String image) {
        var scene = running(spec("8.1.2.0", "", "", ""));
        var blocked = spec(image, "", "", "k8sNodeBlockList: [node-1]");

        assertThat(losing(blocked, scene, "aero-1-1")).containsExactly("near-aero-1-1");

        var network = blocked.replace("localStorageClasses: [disk], ", "");
        assertThat(losing(network, running(spec("8.1.2.0", "", "", "")), "aero-1-1"))
                .isEmpty();
    }

    /** Loss prevented: the only server leaves its node, and the data of the whole cluster stays behind on its disks. */
    @Test
    void theOnlyServerDoesNotLeaveItsLocalVolumesBehind() {
        var only = spec("8.1.2.0", "", "", "").replace("size: 4", "size: 1").replace(", {id: 2}", "");
        var pod = "aero-1-0";
        var scene = Scene.of(only)
                .services(pod)
                .rack(1, 1)
                .serving(pod)
                .completed(pod)
                .owning(pod, 1)
                .claim(claim("near", pod, "disk"));

        var plan = plan(only + "k8sNodeBlockList: [node-1]\n", scene);

        assertThat(plan.steps()).noneMatch(Step.ReplacePod.class::isInstance);
        assertThat(plan.firstWait().orElseThrow().sentence()).contains("add another server first");
    }

    /** N3. */
    @Test
    void aFailedPodOnABlockedNodeMovesWithItsVolumesAndTheOthersFollow() {
        var ignorable = "racks: [{id: 1}, {id: 2}], maxIgnorablePods: 1}";
        var before = spec("8.1.2.0", "", "", "").replace("racks: [{id: 1}, {id: 2}]}", ignorable);
        var blocked =
                spec("8.1.2.0", "", "", "k8sNodeBlockList: [node-1]").replace("racks: [{id: 1}, {id: 2}]}", ignorable);

        var plan = plan(blocked, failing(running(before), "aero-1-1"));

        assertThat(losing(plan, "aero-1-1")).isEmpty();
        assertThat(plan.steps())
                .filteredOn(Step.Quiesce.class::isInstance)
                .first()
                .isInstanceOfSatisfying(
                        Step.Quiesce.class, step -> assertThat(step.pod()).isEqualTo("aero-1-0"));
    }

    /** E1. */
    @Test
    void aPodWhoseEvictionWasRefusedIsQuiescedAndMovesWithoutItsLocalVolumes() {
        var spec = spec("8.1.2.0", "", "", "");
        var evicted = marked(running(spec), "aero-1-1");

        assertThat(plan(spec, evicted).steps().getFirst()).isEqualTo(new Step.Quiesce("aero-1-1", List.of("eviction")));
        assertThat(losing(spec, evicted, "aero-1-1")).containsExactly("near-aero-1-1");
    }

    /** E2. */
    @ParameterizedTest
    @CsvSource({"'', ''", ON_RECOVERY + ", near-aero-1-1"})
    void aFailedPodWhoseEvictionWasRefusedKeepsItsVolumesUnlessRecoveryMayTakeThem(String flags, String lost) {
        var spec = spec("8.1.2.0", flags, "", "");
        var evicted = marked(failing(running(spec), "aero-1-1"), "aero-1-1");

        assertThat(losing(plan(spec, evicted), "aero-1-1"))
                .isEqualTo(lost == null || lost.isEmpty() ? List.of() : List.of(lost));
    }
}
