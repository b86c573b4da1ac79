package com.aerospike.operator.bootstrap;

import static com.aerospike.operator.bootstrap.CleanMethod.DD;
import static com.aerospike.operator.bootstrap.CleanMethod.DELETE_FILES;
import static com.aerospike.operator.bootstrap.CleanMethod.NONE;
import static com.aerospike.operator.bootstrap.Samples.block;
import static com.aerospike.operator.bootstrap.Samples.claims;
import static com.aerospike.operator.bootstrap.Samples.filesystem;
import static com.aerospike.operator.bootstrap.Samples.fresh;
import static com.aerospike.operator.bootstrap.Samples.initialized;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loss prevented: a pod erases what a server wrote, because nothing on record tells it that one did. */
class VolumePermissionTest {

    @TempDir
    Path folder;

    private PodFolder pod;

    @BeforeEach
    void aPod() {
        pod = new PodFolder(folder);
    }

    @Test
    void dataOfAPodThatWasDeletedBeforeItsReportWasSeenIsKeptAndGoesOnRecord() {
        // Given: no record, and the operator remembers that another pod was offered the claim
        pod.nodeAddresses(claims("ns", "u1")).input(Samples.input(List.of(block("ns", DD)), PodPlan.WITHOUT_HISTORY));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).as(pod.error()).isZero();
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(pod.report().initializedVolumes()).containsExactly("ns@u1");
        assertThat(pod.report().warnings()).singleElement().asString().contains("volume ns keeps its content");
    }

    @Test
    void withoutAnyWordOfTheOperatorNothingIsErasedAndTheServerDoesNotStart() {
        // Given
        pod.patience(Duration.ofSeconds(60), new SteppingClock(Duration.ofSeconds(61)))
                .input(Samples.input(List.of(filesystem("log", DELETE_FILES), block("ns", DD)), initialized("log@l1")));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(pod.output()).contains("waiting up to 60 s for pod annotation file node-addresses");
        assertThat(pod.error().lines())
                .singleElement()
                .asString()
                .contains(
                        "the operator has not said yet whether volume ns is new",
                        "pod annotation aerospike.com/node-addresses is missing",
                        "start the operator");
        assertThat(pod.read("/dev/termination-log")).contains("whether volume ns is new");
        // When: the operator is back and the kubelet tries again
        pod.nodeAddresses(new NodeAddresses(
                "", "", "", "", claims("log", "l1", "ns", "u1").claims(), List.of("ns")));
        code = pod.coldStart();
        // Then
        assertThat(code).as(pod.error()).isZero();
        assertThat(pod.disks().takeCleaned()).containsExactly("DD ns");
        assertThat(pod.report().initializedVolumes()).containsExactly("ns@u1", "log@l1");
    }

    @Test
    void aVolumeThatIsNeverErasedNeedsNoPermission() {
        // Given
        pod.patience(Duration.ofSeconds(60), new SteppingClock(Duration.ofSeconds(61)))
                .input(Samples.input(List.of(block("ns", NONE)), PodPlan.WITHOUT_HISTORY));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).as(pod.error()).isZero();
        assertThat(pod.output()).doesNotContain("waiting");
        assertThat(pod.report().initializedVolumes()).containsExactly("ns");
    }

    @Test
    void aReplacedClaimThatAServerMayHaveUsedMeanwhileKeepsItsContent() {
        // Given
        pod.nodeAddresses(claims("ns", "u2")).input(Samples.input(List.of(block("ns", DD)), initialized("ns@u1")));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(pod.report().initializedVolumes()).containsExactly("ns@u2");
    }

    @Test
    void whatIsOnRecordIsNotErasedWhateverTheOperatorSays() {
        // Given
        pod.nodeAddresses(fresh("ns", "u1", "log", "l1"))
                .input(Samples.input(
                        List.of(block("ns", DD), filesystem("log", DELETE_FILES)), initialized("ns@u1", "log")));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(pod.report().initializedVolumes()).containsExactly("ns@u1", "log@l1");
    }

    @Test
    void afterARebootAPodStaysWithWhatItDecidedAtFirstWhateverItIsToldThen() {
        // Given: one volume is kept because it may be used, the other one because the operator was away
        pod.nodeAddresses(claims("ns", "u1")).input(Samples.input(List.of(block("ns", DD)), PodPlan.WITHOUT_HISTORY));
        pod.coldStart();
        var other = new PodFolder(folder.resolve("other"))
                .input(Samples.input(List.of(block("ns", DD)), initialized("ns@u1")));
        other.coldStart();
        // When: the servers have written data, and the init containers run again
        pod.nodeAddresses(fresh("ns", "u1"));
        pod.coldStart();
        other.nodeAddresses(fresh("ns", "u2"));
        other.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(other.disks().takeCleaned()).isEmpty();
        assertThat(other.report().initializedVolumes()).containsExactly("ns@u2");
    }

    @Test
    void aFailedRunDecidesNothingForTheNext() {
        // Given: the broken device keeps the server from starting, so nothing was written yet
        pod.nodeAddresses(fresh("b", "2"))
                .input(Samples.input(List.of(block("a", DD), block("b", DD)), initialized("a@1")));
        pod.disks().breakDown("b");
        pod.coldStart();
        // When
        pod.disks().repair("b");
        pod.nodeAddresses(fresh("a", "3", "b", "2"));
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).containsExactlyInAnyOrder("DD a", "DD b");
    }

    @Test
    void whatTheOperatorRemembersInTheConfigMapIsNoneOfThePodsBusiness() {
        // Given: an offer of a form that only a later release knows
        var plan = new PodPlan(NodePorts.NONE, "", List.of(), List.of(), List.of("ns@u1/p1", "ns@u1/p1/later"));
        pod.nodeAddresses(fresh("ns", "u1")).input(Samples.input(List.of(block("ns", DD)), plan));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).as(pod.error()).isZero();
        assertThat(pod.disks().takeCleaned()).containsExactly("DD ns");
    }
}
