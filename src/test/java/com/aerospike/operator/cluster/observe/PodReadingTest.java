package com.aerospike.operator.cluster.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.kube.PodName;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

class PodReadingTest {
    private static PodSeen read(String node, String status) {
        var yaml = """
                apiVersion: v1
                kind: Pod
                metadata: {name: aero-0-1, uid: u1, creationTimestamp: "2026-03-01T10:00:00Z"}
                spec:
                  nodeName: "%s"
                  initContainers: [{name: aerospike-init, image: init:1}]
                  containers: [{name: aerospike-server, image: server:8}, {name: side, image: side:1}]
                status:
                %s
                """.formatted(node, status.indent(2));
        return PodReading.read(
                PodName.parse("aero", "aero-0-1").orElseThrow(), Serialization.unmarshal(yaml, Pod.class));
    }

    @Test
    void aPodWithoutNodeIsUnscheduledAndTheSchedulersSentenceIsKept() {
        var pod = read("", """
                phase: Pending
                conditions:
                  - {type: PodScheduled, status: "False", reason: Unschedulable, message: 0/3 nodes are available,
                     lastTransitionTime: "2026-03-01T10:00:05Z"}
                """);

        assertThat(pod.stage()).isEqualTo(PodSeen.Stage.UNSCHEDULED);
        assertThat(pod.trouble()).contains(new PodTrouble.Unschedulable("0/3 nodes are available"));
        assertThat(pod.since()).isEqualTo("2026-03-01T10:00:05Z");
    }

    @Test
    void aServerThatIsReadyServesEvenIfASidecarDoesNot() {
        var pod = read("node-1", """
                phase: Running
                conditions: [{type: Ready, status: "False", lastTransitionTime: "2026-03-01T10:00:09Z"}]
                containerStatuses:
                  - {name: aerospike-server, ready: true, state: {running: {}}}
                  - {name: side, image: side:1, ready: false,
                     state: {waiting: {reason: CrashLoopBackOff, message: back-off}},
                     lastState: {terminated: {exitCode: 3, message: boom}}}
                """);

        assertThat(pod.stage()).isEqualTo(PodSeen.Stage.SERVING);
        assertThat(pod.ready()).isFalse();
        assertThat(pod.trouble()).contains(new PodTrouble.CrashLooping("side", 3, "boom"));
    }

    @Test
    void imagesThatCannotBeHadAreToldApartFromCrashes() {
        for (String reason :
                new String[] {"ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull"}) {
            var pod = read("node-1", """
                    phase: Pending
                    containerStatuses:
                      - {name: aerospike-server, image: server:8, ready: false,
                         state: {waiting: {reason: %s, message: not found}}}
                    """.formatted(reason));

            assertThat(pod.trouble())
                    .contains(new PodTrouble.ImageUnavailable("aerospike-server", "server:8", "not found"));
            assertThat(pod.stage()).isEqualTo(PodSeen.Stage.STARTING);
        }
    }

    @Test
    void aFailedPreparationCarriesItsOwnWords() {
        var pod = read("node-1", """
                phase: Pending
                initContainerStatuses:
                  - {name: aerospike-init, ready: false,
                     state: {terminated: {exitCode: 1, reason: Error, message: node has no configured address}}}
                """);

        assertThat(pod.trouble()).contains(new PodTrouble.InitFailed(1, "node has no configured address"));
    }

    @Test
    void aServerThatRestartedOnceAndRunsIsNotInTrouble() {
        var pod = read("node-1", """
                phase: Running
                containerStatuses:
                  - {name: aerospike-server, ready: false, state: {running: {}}, restartCount: 1,
                     lastState: {terminated: {exitCode: 1}}}
                """);

        assertThat(pod.serverRestarts()).isEqualTo(1);
        assertThat(pod.trouble()).isEmpty();
        assertThat(pod.stage()).isEqualTo(PodSeen.Stage.RUNNING);
    }

    @Test
    void theMessageOfAnotherOperatorsInitContainerIsNoReport() {
        var pod = read("node-1", """
                phase: Running
                initContainerStatuses:
                  - {name: aerospike-init, ready: true, state: {terminated: {exitCode: 0, message: done}}}
                """);

        assertThat(pod.report()).isEmpty();
    }

    @Test
    void aTerminatingPodIsInNoTrouble() {
        var yaml = """
                apiVersion: v1
                kind: Pod
                metadata: {name: aero-0-1, creationTimestamp: "2026-03-01T10:00:00Z",
                           deletionTimestamp: "2026-03-01T11:00:00Z"}
                spec: {containers: [{name: aerospike-server, image: server:8}]}
                status: {phase: Failed}
                """;

        var pod = PodReading.read(
                PodName.parse("aero", "aero-0-1").orElseThrow(), Serialization.unmarshal(yaml, Pod.class));

        assertThat(pod.terminating()).isTrue();
        assertThat(pod.trouble()).isEmpty();
    }
}
