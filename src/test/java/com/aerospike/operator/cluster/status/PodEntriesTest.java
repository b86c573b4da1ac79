package com.aerospike.operator.cluster.status;

import static com.aerospike.operator.cluster.Scene.NOW;
import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.DynamicConfigUpdateStatus;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.api.v1.ServerStatus;
import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodMarks;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.PodName;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PodEntriesTest {
    private static final String POD = "aero-0-0";
    private static final Instant SINCE = NOW.minusSeconds(120);

    /** What the ConfigMap holds; the rack's only namespace lives in memory, so no device is in use. */
    private static final String STORED = """
            {"cluster": "aero",
             "storage": {"volumes": [
               {"name": "data", "kind": "block", "path": "/dev/data", "initMethod": "dd"},
               {"name": "work", "kind": "filesystem", "path": "/opt/aerospike"}]},
             "pods": {"aero-0-0": {"initializedVolumes": ["data@u0", "gone@g1"], "dirtyVolumes": ["data", "spare"]}}}
            """;

    private static Scene scene() {
        return Scene.of(spec(1, config("").replace("replication-factor: 2", "replication-factor: 1")))
                .services(POD)
                .rack(0, 1);
    }

    private static PodSeen pod(String report) {
        return new PodSeen(
                PodName.parse("aero", POD).orElseThrow(),
                "pod-uid",
                SINCE,
                Optional.of("node-1"),
                Optional.of("10.1.1.1"),
                "server:8",
                Optional.of("init:1"),
                Stage.SERVING,
                true,
                false,
                true,
                0,
                SINCE,
                Optional.empty(),
                Optional.of("{}"),
                BootstrapReport.parse("{\"aerospike\":{\"nodeID\":\"0a0\"}," + report + "}"),
                Optional.of("10.0.0.1"),
                Optional.empty(),
                PodShape.EMPTY,
                PodMarks.NONE);
    }

    private static ClaimSeen claim(String volume, String uid, Instant created) {
        return new ClaimSeen(volume + "-" + POD, volume, POD, uid, Optional.of("ssd"), true, true, created);
    }

    private static AerospikeClusterStatus recorded(String... pods) {
        var status = new AerospikeClusterStatus();
        status.pods = new HashMap<>();
        for (String pod : pods) {
            var entry = new PodStatus();
            entry.initializedVolumes = List.of("data@u1");
            entry.dirtyVolumes = List.of("spare");
            entry.aerospike = new ServerStatus();
            entry.aerospike.accessEndpoints = List.of("10.0.0.1:31000");
            entry.aerospike.tlsAlternateAccessEndpoints = List.of("10.0.0.1:31001");
            status.pods.put(pod, entry);
        }
        return status;
    }

    private static Map<String, PodStatus> entries(Scene scene, Step... done) {
        var outcome = new Outcome(
                Arrays.stream(done)
                        .map(step -> new Outcome.Done(step, List.of()))
                        .toList(),
                Optional.empty(),
                Optional.empty());
        return PodEntries.of(scene.intent(), scene.seen(), outcome);
    }

    private static Step.ForgetNode forget(String pod) {
        return new Step.ForgetNode(PodName.parse("aero", pod).orElseThrow(), List.of(POD));
    }

    private static PodSeen given(Applied applied) {
        var pod = pod("\"aerospikeConfigHash\":\"c0\",\"networkPolicyHash\":\"n0\",\"podSpecHash\":\"p0\"");
        return EditedPod.of(pod, edited -> edited.applied = Optional.of(applied));
    }

    /** Loss prevented: the entry is the only record of what is on the pod's volumes; without it they are erased. */
    @Test
    void theEntryOfAPodThatIsBeingMadeAnewStaysEvenWhileThereIsNoPod() {
        var status = recorded(POD);

        assertThat(entries(scene().recorded(status))).containsOnly(Map.entry(POD, status.pods.get(POD)));
        assertThat(entries(scene().recorded(status).pod(POD, Stage.STARTING)).get(POD))
                .usingRecursiveComparison()
                .isEqualTo(status.pods.get(POD));
    }

    /** Loss prevented: volumes that were to be deleted and nodes that look for a dead one, with nobody who knows. */
    @Test
    void theEntryOfAPodThatIsGoneStaysUntilTheNodesHaveForgottenIt() {
        var status = recorded("aero-0-1", "aero-7-0");

        assertThat(entries(scene().recorded(status))).containsOnlyKeys("aero-0-1", "aero-7-0");
        assertThat(entries(scene().recorded(status), forget("aero-7-0"))).containsOnlyKeys("aero-0-1");
    }

    @Test
    void anEntryThatIsNoPodsOfThisClusterIsNotKept() {
        assertThat(entries(scene().recorded(recorded("aero-0-x", "other-0-0")))).isEmpty();
    }

    @Test
    void whatAPodWasGivenSinceItStartedCountsMoreThanItsReport() {
        var entry = entries(scene().pod(given(new Applied("c1", "n1", true, "", "", null))))
                .get(POD);

        assertThat(entry.aerospikeConfigHash).isEqualTo("c1");
        assertThat(entry.networkPolicyHash).isEqualTo("n1");
        assertThat(entry.rackIDOverridden).isTrue();
        assertThat(entry.podSpecHash).isEqualTo("p0");
        assertThat(entry.dynamicConfigUpdateStatus).isNull();
    }

    @Test
    void aRefusedLiveChangeIsOnRecordAndLeavesTheHashesAsTheyWere() {
        var refusal = new Applied.Refusal("c1", false, 1, "set-config: no");
        var partly = new Applied.Refusal("c1", true, 1, "set-config: no");

        var failed = entries(scene().pod(given(new Applied("", "", false, "", "", refusal))))
                .get(POD);

        assertThat(failed.dynamicConfigUpdateStatus).isEqualTo(DynamicConfigUpdateStatus.FAILED);
        assertThat(failed.aerospikeConfigHash).isEqualTo("c0");
        assertThat(entries(scene().pod(given(new Applied("", "", false, "", "", partly))))
                        .get(POD)
                        .dynamicConfigUpdateStatus)
                .isEqualTo(DynamicConfigUpdateStatus.PARTIALLY_FAILED);
    }

    /** Of a cluster that was taken over: the cache of the resource must not change with it. */
    @Test
    void theEntryOfAPodWithoutReportIsCopiedBeforeItChanges() {
        var status = recorded(POD);
        var silent = given(new Applied("c1", "", false, "", "", null));
        var taken = EditedPod.of(silent, edited -> edited.report = Optional.empty());

        var entry = entries(scene().recorded(status).pod(taken)).get(POD);

        assertThat(entry.aerospikeConfigHash).isEqualTo("c1");
        assertThat(entry.aerospike).isSameAs(status.pods.get(POD).aerospike);
        assertThat(status.pods.get(POD).aerospikeConfigHash).isNull();
    }

    @Test
    void endpointsThatDidNotFitIntoTheReportStayAsTheyWere() {
        var entry = entries(
                        scene().recorded(recorded(POD)).pod(pod("\"omitted\":[\"endpoints\"],\"podIP\":\"10.1.1.1\"")))
                .get(POD);

        assertThat(entry.podIP).isEqualTo("10.1.1.1");
        assertThat(entry.aerospike.nodeID).isEqualTo("0a0");
        assertThat(entry.aerospike.accessEndpoints).containsExactly("10.0.0.1:31000");
        assertThat(entry.aerospike.tlsAlternateAccessEndpoints).containsExactly("10.0.0.1:31001");
    }

    @Test
    void endpointsThatAreReportedReplaceEarlierOnes() {
        var entry = entries(scene().recorded(recorded(POD)).pod(pod("\"podIP\":\"10.1.1.1\"")))
                .get(POD);

        assertThat(entry.aerospike.accessEndpoints).isNull();
    }

    @Test
    void volumesThatDidNotFitIntoTheReportAreThoseOfTheRackUnderTheirClaims() {
        var entry = entries(scene().memory(0, RackMemory.of(Optional.of(STORED)))
                        .claim(claim("data", "u1", SINCE))
                        .pod(pod("\"omitted\":[\"initializedVolumes\",\"dirtyVolumes\"]")))
                .get(POD);

        assertThat(entry.initializedVolumes).containsExactly("data@u1", "work", "gone@g1");
        assertThat(entry.dirtyVolumes).containsExactly("data", "spare");
    }

    @Test
    void aDeviceThatANamespaceUsesIsNotDirtyAfterAReportThatDidNotSay() {
        var onDevice = config("")
                .replace("replication-factor: 2", "replication-factor: 1")
                .replace("{type: memory, data-size: 1073741824}", "{type: device, devices: [/dev/data]}");
        var scene = Scene.of(spec(1, onDevice).replace("storage:\n  volumes:\n", """
                                storage:
                                  volumes:
                                    - name: data
                                      source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}
                                      aerospike: {path: /dev/data}
                                """))
                .memory(0, RackMemory.of(Optional.of(STORED)))
                .pod(pod("\"omitted\":[\"dirtyVolumes\"]"));

        assertThat(entries(scene).get(POD).dirtyVolumes).containsExactly("spare");
    }

    /** Loss prevented: a report that was too long and a ConfigMap that is gone leave the volumes without record. */
    @Test
    void volumesThatDidNotFitAreOnRecordWithoutTheConfigMapToo() {
        var entry = entries(scene().recorded(recorded(POD))
                        .claim(claim("data", "u1", SINCE))
                        .claim(claim("work", "u2", SINCE))
                        .pod(pod("\"omitted\":[\"initializedVolumes\",\"dirtyVolumes\"]")))
                .get(POD);

        assertThat(entry.initializedVolumes).containsExactly("data@u1", "work@u2");
        assertThat(entry.dirtyVolumes).containsExactly("spare");
    }

    /** Loss prevented: the server writes to a claim that the operator had not seen yet when it told the pod. */
    @Test
    void aClaimThatAPodUsesThoughItWasToldAnotherIsOnRecord() {
        var entry = entries(scene().claim(claim("data", "u2", SINCE)).pod(pod("\"initializedVolumes\":[\"data@u1\"]")))
                .get(POD);

        assertThat(entry.initializedVolumes).containsExactly("data@u1", "data@u2");
    }

    @Test
    void aClaimMadeForTheNextPodIsNotPutOnRecordByTheLastOne() {
        var entry = entries(scene().claim(claim("data", "u2", SINCE.plusSeconds(1)))
                        .pod(pod("\"initializedVolumes\":[\"data@u1\"]")))
                .get(POD);

        assertThat(entry.initializedVolumes).containsExactly("data@u1");
    }

    @Test
    void aPodThatWasNotToldItsClaimsGetsThemNamed() {
        var entry = entries(scene().claim(claim("data", "u1", SINCE)).pod(pod("\"initializedVolumes\":[\"data\"]")))
                .get(POD);

        assertThat(entry.initializedVolumes).containsExactly("data@u1");
    }
}
