package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.bootstrap.NodeAddresses;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.kube.InitImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loss prevented: a claim is erased that a server has written to. */
class FreshVolumesTest {
    private static final String POD = "aero-0-0";
    private static final String SPEC = """
            size: 1
            image: aerospike/aerospike-server-enterprise:8.1.2.0
            podSpec: {multiPodPerHost: true}
            validationPolicy: {skipWorkDirValidate: true}
            storage:
              volumes:
                - name: secret
                  source: {secret: {secretName: aerospike-secret}}
                  aerospike: {path: /etc/aerospike/secret}
                - name: data
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}
                  initMethod: %s
                  aerospike: {path: /dev/data}
            aerospikeConfig:
              service: {feature-key-file: /etc/aerospike/secret/features.conf, cgroup-mem-tracking: true}
              network: {service: {port: 3000}, fabric: {port: 3001}, heartbeat: {port: 3002}}
              namespaces:
                - name: test
                  replication-factor: 1
                  storage-engine: {type: device, devices: [/dev/data]}
            """;

    /** One pod that is bound and waits to be told; its uid is {@code uid-aero-0-0}. */
    private static Scene starting() {
        return starting("dd");
    }

    private static Scene starting(String initMethod) {
        return Scene.of(SPEC.formatted(initMethod)).services(POD).rack(0, 1).pod(POD, Stage.STARTING);
    }

    private static ClaimSeen claim(String uid) {
        return claim(uid, NOW.minusSeconds(60));
    }

    private static ClaimSeen claim(String uid, Instant created) {
        return new ClaimSeen("data-" + POD, "data", POD, uid, Optional.of("ssd"), true, true, created);
    }

    private static RackMemory remembering(String... offers) {
        var pods = offers.length == 0
                ? "{}"
                : "{\"%s\":{\"offers\":[\"%s\"]}}".formatted(POD, String.join("\",\"", offers));
        return RackMemory.of(Optional.of("{\"cluster\":\"aero\",\"pods\":%s}".formatted(pods)));
    }

    private static AerospikeClusterStatus recorded(String... volumes) {
        var status = new AerospikeClusterStatus();
        var pod = new PodStatus();
        pod.initializedVolumes = List.of(volumes);
        status.pods = Map.of(POD, pod);
        return status;
    }

    /** Another pod of the rack, which says what it started on. */
    private static PodSeen served(String volume) {
        var pod = starting().pod("aero-0-1", Stage.SERVING).seen().pods().getLast();
        var report = "{\"aerospike\":{\"nodeID\":\"0a1\"},\"initializedVolumes\":[\"%s\"]}".formatted(volume);
        return EditedPod.of(pod, edited -> edited.report = BootstrapReport.parse(report));
    }

    private static Plan plan(Scene scene) {
        return new Planner(InitImage.NONE).plan(scene.intent(), scene.seen());
    }

    private static Optional<NodeAddresses> told(Plan plan) {
        return plan.steps().stream()
                .filter(Step.AddressPod.class::isInstance)
                .map(step -> ((Step.AddressPod) step).addresses())
                .findFirst();
    }

    private static BootstrapInput configMap(Plan plan) {
        return plan.targets().wantedRacks().getFirst().bootstrap();
    }

    private static void assertOffered(Plan plan, String... remembered) {
        assertThat(told(plan).orElseThrow().fresh()).containsExactly("data");
        assertThat(configMap(plan).pod(POD).offers()).containsExactly(remembered);
    }

    private static void assertKept(Plan plan, String... remembered) {
        assertThat(told(plan).orElseThrow().fresh()).isEmpty();
        assertThat(told(plan).orElseThrow().claims()).containsKey("data");
        assertThat(configMap(plan).pod(POD).offers()).containsExactly(remembered);
    }

    @Test
    void aNewClaimIsOfferedAndTheSamePassRemembersItBeforehand() {
        assertOffered(plan(starting().claim(claim("u1")).memory(0, remembering())), "data@u1/uid-aero-0-0");
    }

    @Test
    void dataOfAPodThatWasDeletedBeforeItsReportWasSeenIsNotOfferedToItsSuccessor() {
        var scene = starting().claim(claim("u1")).memory(0, remembering("data@u1/uid-of-the-deleted-pod"));

        assertKept(plan(scene), "data@u1/uid-of-the-deleted-pod");
    }

    @Test
    void anOperatorThatDiedBetweenConfigMapAndAnnotationRenewsItsOfferToTheSamePod() {
        var scene = starting().claim(claim("u1")).memory(0, remembering("data@u1/uid-aero-0-0"));

        assertOffered(plan(scene), "data@u1/uid-aero-0-0");
    }

    @Test
    void aPodThatWasToldIsNotToldAgainButTheOfferIsRemembered() {
        var scene =
                starting().pod(POD, Stage.RUNNING).claim(claim("u1")).memory(0, remembering("data@u1/uid-aero-0-0"));

        var plan = plan(scene);

        assertThat(told(plan)).isEmpty();
        assertThat(configMap(plan).pod(POD).offers()).containsExactly("data@u1/uid-aero-0-0");
    }

    @Test
    void anOfferIsRememberedUntilTheStatusHasTheRecordBecauseTheOperatorMayDieBeforeItWritesOne() {
        // Given: the pod reports, but no status says so yet
        var report = BootstrapReport.parse("{\"aerospike\":{},\"initializedVolumes\":[\"data@u1\"]}");
        var scene = starting().pod(POD, Stage.SERVING);
        var pod = scene.seen().pods().getFirst();
        scene.pod(EditedPod.of(pod, edited -> edited.report = report));

        var plan = plan(scene.claim(claim("u1")).memory(0, remembering("data@u1/uid-aero-0-0")));

        assertThat(configMap(plan).pod(POD).offers()).containsExactly("data@u1/uid-aero-0-0");
    }

    @Test
    void anOfferIsRememberedWhileThereIsNoPodAtAll() {
        var scene = Scene.of(SPEC.formatted("dd"))
                .services(POD)
                .rack(0, 1)
                .claim(claim("u1"))
                .memory(0, remembering("data@u1/p1"));

        assertThat(configMap(plan(scene)).pod(POD).offers()).containsExactly("data@u1/p1");
    }

    @Test
    void anOfferIsForgottenOnceTheClaimIsOnRecordOrGone() {
        var memory = remembering("data@u1/p1", "data@u2/uid-aero-0-0");

        var plan = plan(starting()
                .serving(POD)
                .recorded(recorded("data@u2"))
                .claim(claim("u2"))
                .memory(0, memory));

        assertThat(configMap(plan).pod(POD).offers()).isEmpty();
    }

    @Test
    void aRecordOfAnotherClaimDoesNotMakeTheOperatorForget() {
        var scene = starting()
                .recorded(recorded("data@u1", "data"))
                .claim(claim("u2"))
                .memory(0, remembering("data@u2/p1"));

        assertKept(plan(scene), "data@u2/p1");
    }

    @Test
    void dataOnRecordIsNotOffered() {
        assertKept(
                plan(starting().recorded(recorded("data@u1")).claim(claim("u1")).memory(0, remembering())));
    }

    @Test
    void aRecordWithoutClaimSpeaksForEveryClaim() {
        assertKept(plan(starting().recorded(recorded("data")).claim(claim("u1")).memory(0, remembering())));
    }

    @Test
    void aReplacedClaimIsOffered() {
        assertOffered(
                plan(starting().recorded(recorded("data@u1")).claim(claim("u2")).memory(0, remembering())),
                "data@u2/uid-aero-0-0");
    }

    /** Loss prevented: while the operator was away, an earlier pod started on the record of the claim that was replaced. */
    @Test
    void aReplacedClaimThatAnEarlierPodMayHaveStartedOnIsNotOffered() {
        // Given: the pod was made two minutes ago, and pods go on without the operator after one
        var minuteBefore = claim("u2", NOW.minusSeconds(180));
        var justBefore = claim("u2", NOW.minusSeconds(179));

        assertKept(plan(
                starting().recorded(recorded("data@u1")).claim(minuteBefore).memory(0, remembering())));
        assertOffered(
                plan(starting().recorded(recorded("data@u1")).claim(justBefore).memory(0, remembering())),
                "data@u2/uid-aero-0-0");
    }

    /**
     * Loss prevented: the same of a claim on no record, where the operator was away from the first. Another pod that started
     * without a word would tell of it, but that one may be gone as well.
     */
    @Test
    void aClaimOlderThanItsPodIsNotOfferedWhoeverElseServes() {
        var older = claim("u2", NOW.minusSeconds(180));
        var scene = starting().claim(older).memory(0, remembering());

        assertKept(plan(scene));
        assertKept(plan(scene.pod(served("data@u3"))));
        assertKept(plan(scene.pod(served("data"))));
    }

    /** Loss prevented: data of an earlier owner of the disk, which a first pod that fitted nowhere left as it was. */
    @Test
    void aClaimWhoseOldPodFoundNoNodeIsOfferedToItsSuccessor() {
        // Given: a pod that fits nowhere is made anew once the spec is corrected
        var made = claim("u2", NOW.minusSeconds(120));
        var waiting = starting().pod(POD, Stage.UNSCHEDULED, Optional.of(new PodTrouble.Unschedulable("0/3 nodes")));
        var replacing = new Planner(InitImage.NONE, Duration.ZERO)
                .plan(
                        waiting.intent(),
                        waiting.claim(made).memory(0, remembering()).seen());
        assertThat(replacing.steps()).anyMatch(Step.ReplacePod.class::isInstance);
        var note = "data@u2/unused-" + NOW;
        assertThat(configMap(replacing).pod(POD).offers()).containsExactly(note);

        // Then: the next one takes it for new, but not one that came so late that another may have started before
        assertOffered(
                plan(madeAt(NOW.plusSeconds(59)).claim(made).memory(0, remembering(note))),
                note,
                "data@u2/uid-aero-0-0");
        assertKept(plan(madeAt(NOW.plusSeconds(60)).claim(made).memory(0, remembering(note))), note);
        assertKept(plan(madeAt(NOW.plusSeconds(59)).claim(made).memory(0, remembering())));
    }

    private static Scene madeAt(Instant moment) {
        var scene = starting();
        return scene.pod(EditedPod.of(scene.seen().pods().getFirst(), pod -> pod.created = moment));
    }

    @Test
    void claimsOfAnEarlierLifeOfTheClusterAreNotOffered() {
        var scene = starting()
                .created(NOW.minusSeconds(100))
                .claim(claim("u1", NOW.minusSeconds(101)))
                .memory(0, remembering());

        assertKept(plan(scene));
    }

    @Test
    void aClusterThatIsMadeWithinASecondStillGetsItsClaimsCleaned() {
        var now = NOW.minusSeconds(1);

        assertOffered(
                plan(starting().created(now).claim(claim("u1", now)).memory(0, remembering())), "data@u1/uid-aero-0-0");
    }

    @Test
    void claimsRestoredWithTheResourceInTheSameSecondAreNeverOffered() {
        // Given: the claim is there before the operator has made anything
        var now = NOW.minusSeconds(1);
        var first =
                plan(Scene.of(SPEC.formatted("dd")).created(now).services(POD).claim(claim("u1", now)));
        assertThat(configMap(first).pod(POD).offers()).containsExactly("data@u1/unknown");

        // When
        var memory = RackMemory.of(Optional.of(configMap(first).toJson()));
        var second = plan(starting().created(now).claim(claim("u1", now)).memory(0, memory));

        // Then
        assertKept(second, "data@u1/unknown");
    }

    @Test
    void aVolumeThatIsNeverErasedIsNotOffered() {
        assertKept(plan(starting("none").claim(claim("u1")).memory(0, remembering())));
    }

    @Test
    void afterTheConfigMapBecameUnreadableNoClaimThatWasThereThenIsEverOffered() {
        for (String text :
                List.of("{", "{\"pods\":{\"aero-0-0\":{\"offers\":[\"of a later release\"]}},\"cluster\":\"aero\"}")) {
            // Given
            var first = plan(starting().claim(claim("u1")).memory(0, RackMemory.of(Optional.of(text))));
            assertKept(first, "data@u1/unknown");

            // When
            var memory = RackMemory.of(Optional.of(configMap(first).toJson()));

            // Then
            assertKept(plan(starting().claim(claim("u1")).memory(0, memory)), "data@u1/unknown");
            assertOffered(plan(starting().claim(claim("u2")).memory(0, memory)), "data@u2/uid-aero-0-0");
        }
    }

    @Test
    void aClusterThatAkoMadeHasForgottenNothing() {
        assertOffered(
                plan(starting().claim(claim("u1")).memory(0, RackMemory.of(Optional.empty()))), "data@u1/uid-aero-0-0");
    }

    @Test
    void nothingIsSaidWhileTheConfigMapMayNotBeWritten() {
        // Given: the Service of the pod was deleted, and a rack without node ports is left alone
        var scene = Scene.of(SPEC.formatted("dd"))
                .rack(0, 1)
                .pod(POD, Stage.STARTING)
                .claim(claim("u1"))
                .memory(0, remembering());

        var plan = plan(scene);

        assertThat(plan.targets().racks()).isEmpty();
        assertThat(told(plan)).isEmpty();
    }

    @Test
    void aPodWhoseClaimIsNotSeenYetIsNotToldThatItIsOld() {
        var scene = starting().memory(0, remembering());

        assertThat(told(plan(scene))).isEmpty();
        assertOffered(plan(scene.claim(claim("u1"))), "data@u1/uid-aero-0-0");
    }

    @Test
    void aPodOfARackThatIsNotWantedAnyMoreMayEraseNothing() {
        var old = new ClaimSeen(
                "data-aero-7-0", "data", "aero-7-0", "u7", Optional.of("ssd"), true, true, NOW.minusSeconds(60));
        var scene = Scene.of(SPEC.formatted("dd"))
                .services(POD)
                .rack(7, 1)
                .pod("aero-7-0", Stage.STARTING)
                .claim(old);

        assertThat(told(plan(scene)).orElseThrow().claims()).containsEntry("data", "u7");
        assertThat(told(plan(scene)).orElseThrow().fresh()).isEmpty();
    }

    @Test
    void aSettledClusterKeepsNoOffers() {
        var scene = starting()
                .recorded(recorded("data@u1"))
                .serving(POD)
                .claim(claim("u1"))
                .memory(0, remembering("data@u1/uid-aero-0-0"));

        assertThat(configMap(plan(scene)).pod(POD).offers()).isEmpty();
    }
}
