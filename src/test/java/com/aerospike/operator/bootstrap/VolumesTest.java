package com.aerospike.operator.bootstrap;

import static com.aerospike.operator.bootstrap.CleanMethod.BLKDISCARD;
import static com.aerospike.operator.bootstrap.CleanMethod.BLKDISCARD_WITH_HEADER_CLEANUP;
import static com.aerospike.operator.bootstrap.CleanMethod.DD;
import static com.aerospike.operator.bootstrap.CleanMethod.DELETE_FILES;
import static com.aerospike.operator.bootstrap.CleanMethod.HEADER_CLEANUP;
import static com.aerospike.operator.bootstrap.CleanMethod.NONE;
import static com.aerospike.operator.bootstrap.Samples.block;
import static com.aerospike.operator.bootstrap.Samples.claims;
import static com.aerospike.operator.bootstrap.Samples.filesystem;
import static com.aerospike.operator.bootstrap.Samples.fresh;
import static com.aerospike.operator.bootstrap.Samples.initialized;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumesTest {

    @TempDir
    Path folder;

    private PodFolder pod;

    @BeforeEach
    void aPod() {
        pod = new PodFolder(folder);
    }

    @Test
    void onFirstUseEveryPersistentVolumeIsInitialisedByItsMethodAndRecorded() {
        // Given
        var secret = new VolumePlan("secret", VolumeKind.OTHER, "/etc/aerospike/secret", DELETE_FILES, NONE);
        var volumes = List.of(
                block("a", DD),
                block("b", HEADER_CLEANUP),
                block("c", BLKDISCARD),
                block("d", BLKDISCARD_WITH_HEADER_CLEANUP),
                block("e", NONE),
                filesystem("f", DELETE_FILES),
                filesystem("g", NONE),
                secret);
        pod.nodeAddresses(fresh("a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6", "g", "7"))
                .input(Samples.input(volumes, PodPlan.WITHOUT_HISTORY));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).as(pod.error()).isZero();
        assertThat(pod.disks().takeCleaned())
                .containsExactlyInAnyOrder(
                        "DD a",
                        "HEADER_CLEANUP b",
                        "BLKDISCARD c",
                        "BLKDISCARD_WITH_HEADER_CLEANUP d",
                        "DELETE_FILES f");
        assertThat(pod.report().initializedVolumes()).containsExactly("a@1", "b@2", "c@3", "d@4", "e@5", "f@6", "g@7");
    }

    @Test
    void aVolumeOnRecordKeepsItsData() {
        // Given
        pod.nodeAddresses(claims("ns", "u1")).input(Samples.input(List.of(block("ns", DD)), initialized("ns@u1")));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(pod.report().initializedVolumes()).containsExactly("ns@u1");
    }

    @Test
    void aReplacedClaimIsInitialisedAgainAndItsRecordReplaced() {
        // Given
        pod.nodeAddresses(fresh("ns", "u2", "log", "l1"))
                .input(Samples.input(
                        List.of(filesystem("log", DELETE_FILES), block("ns", DD)),
                        initialized("log@l1", "ns@u1", "gone@g1", "gone-long-ago")));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).containsExactly("DD ns");
        assertThat(pod.report().initializedVolumes()).containsExactly("ns@u2", "log@l1", "gone@g1");
    }

    @Test
    void withoutKnowingTheClaimAVolumeOnRecordIsNeverErased() {
        // Given: the operator is away, so nothing tells whether the claim is still the same
        pod.input(Samples.input(List.of(block("ns", DD), block("log", NONE)), initialized("ns@u1")));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).as(pod.error()).isZero();
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(pod.report().initializedVolumes()).containsExactly("log", "ns");
    }

    @Test
    void aRecordWithoutClaimIsKeptAndCompletedNotTakenForANewVolume() {
        // Given
        pod.nodeAddresses(claims("ns", "u1")).input(Samples.input(List.of(block("ns", DD)), initialized("ns")));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(pod.report().initializedVolumes()).containsExactly("ns@u1");
    }

    @Test
    void aPodWhoseVolumeIsOnRecordWaitsToLearnItsClaim() {
        // Given
        pod.patience(Duration.ofSeconds(60), new SteppingClock(Duration.ofSeconds(61)))
                .input(Samples.input(List.of(block("ns", DD)), initialized("ns@u1")));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.output()).contains("waiting up to 60 s for pod annotation file node-addresses");
    }

    @Test
    void aPodDoesNotWaitForClaimsThatDecideNothing() {
        // Given: two volumes are never cleaned, one has a record for any claim
        pod.patience(Duration.ofSeconds(60), new SteppingClock(Duration.ofSeconds(61)))
                .input(Samples.input(
                        List.of(block("ns", NONE), block("new", NONE), block("old", DD)), initialized("ns@u1", "old")));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.output()).doesNotContain("waiting");
        assertThat(pod.report().initializedVolumes()).containsExactly("new", "ns", "old");
    }

    @Test
    void aFailureBetweenTwoVolumesRepeatsOnlyTheOneThatFailed() {
        // Given
        pod.nodeAddresses(fresh("a", "1", "b", "2"))
                .input(Samples.input(List.of(block("a", DD), block("b", DD)), PodPlan.WITHOUT_HISTORY));
        pod.disks().breakDown("b");
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error().lines())
                .singleElement()
                .asString()
                .contains("initialise volume b", "Input/output error");
        assertThat(pod.disks().takeCleaned()).containsExactly("DD a");
        // When: the kubelet runs the init container again
        pod.disks().repair("b");
        code = pod.coldStart();
        // Then
        assertThat(code).isZero();
        assertThat(pod.disks().takeCleaned()).containsExactly("DD b");
        assertThat(pod.report().initializedVolumes()).containsExactly("a@1", "b@2");
    }

    @Test
    void aCrashBetweenWipeAndRecordWipesAgain() throws Exception {
        // Given
        pod.nodeAddresses(fresh("ns", "u1")).input(Samples.input(List.of(block("ns", DD)), PodPlan.WITHOUT_HISTORY));
        pod.disks().whileCleaning(() -> assertThat(pod.at("/etc/aerospike/.bootstrap-volumes"))
                .doesNotExist());
        pod.coldStart();
        pod.disks().takeCleaned();
        // When: the node lost power while the record was written
        pod.disks().whileCleaning(() -> {});
        Files.write(pod.at("/etc/aerospike/.bootstrap-volumes"), torn("initialized ns do"));
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).containsExactly("DD ns");
        // When: the init container runs once more
        pod.coldStart();
        // Then: the torn line did not spoil the one behind it
        assertThat(pod.disks().takeCleaned()).isEmpty();
    }

    @Test
    void afterAFailureNoOtherDeviceIsBegun() {
        // Given
        pod.nodeAddresses(fresh("a", "1", "b", "2"))
                .input(Samples.input(List.of(block("a", DD), block("b", DD)), PodPlan.WITHOUT_HISTORY));
        pod.disks().breakDown("a");
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.disks().takeCleaned()).isEmpty();
    }

    @Test
    void aRebootedNodeKeepsDataThoughTheOperatorNeverSawTheFirstReport() {
        // Given
        pod.nodeAddresses(fresh("ns", "u1")).input(Samples.input(List.of(block("ns", DD)), PodPlan.WITHOUT_HISTORY));
        pod.coldStart();
        assertThat(pod.disks().takeCleaned()).containsExactly("DD ns");
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(pod.report().initializedVolumes()).containsExactly("ns@u1");
    }

    @Test
    void aDirtyVolumeThatANamespaceUsesAgainIsWipedOnceAndIsCleanThen() {
        // Given
        pod.input(Samples.input(List.of(block("ns", NONE), block("spare", NONE)), Samples.dirty("ns", "spare")));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).containsExactly("DD ns");
        assertThat(pod.report().dirtyVolumes()).containsExactly("spare");
        // When: the init container runs again in the same pod, with the same ConfigMap
        pod.coldStart();
        // Then: the server's new data stays
        assertThat(pod.disks().takeCleaned()).isEmpty();
        assertThat(pod.report().dirtyVolumes()).containsExactly("spare");
    }

    @Test
    void aDirtyShadowDeviceIsWipedToo() {
        // Given
        pod.config("aerospike.template.conf", Samples.TEMPLATE.replace("/dev/ns\n", "/dev/ns /dev/spare\n"));
        pod.input(Samples.input(List.of(block("ns", NONE), block("spare", NONE)), Samples.dirty("spare")));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).containsExactly("DD spare");
        assertThat(pod.report().dirtyVolumes()).isEmpty();
    }

    @Test
    void aVolumeThatIsNewAndDirtyIsInitialisedBeforeItIsWiped() {
        // Given
        var plan = new PodPlan(NodePorts.NONE, "", List.of(), List.of("ns"), List.of());
        pod.nodeAddresses(fresh("ns", "u1"));
        pod.input(Samples.input(new StoragePlan("", 8, List.of(block("ns", HEADER_CLEANUP))), plan));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().takeCleaned()).containsExactly("HEADER_CLEANUP ns", "DD ns");
    }

    @Test
    void aMethodThatDoesNotFitItsVolumeStopsThePodBeforeAnythingIsErased() {
        // Given
        pod.nodeAddresses(fresh("ok", "1", "ns", "2"))
                .input(Samples.input(List.of(block("ok", DD), block("ns", DELETE_FILES)), PodPlan.WITHOUT_HISTORY));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error()).contains("volume ns", "DELETE_FILES", "choose another initMethod");
        assertThat(pod.disks().takeCleaned()).isEmpty();
    }

    @Test
    void aDirtyVolumeWithoutWipeMethodStopsThePod() {
        // Given
        var ns = new VolumePlan("ns", VolumeKind.BLOCK, "/dev/ns", NONE, NONE);
        pod.input(Samples.input(List.of(ns), Samples.dirty("ns")));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error()).contains("wipe volume ns", "wipeMethod");
    }

    @Test
    void filesThatCannotBeDeletedAreAWarningOnly() {
        // Given
        pod.nodeAddresses(fresh("log", "l1"))
                .input(Samples.input(List.of(filesystem("log", DELETE_FILES)), PodPlan.WITHOUT_HISTORY));
        pod.disks().breakDown("log");
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isZero();
        assertThat(pod.report().warnings()).singleElement().asString().contains("volume log", "some files are left");
        assertThat(pod.report().addressesAssumed()).isFalse();
    }

    @Test
    void aVolumeThatIsNotAttachedStopsThePod() throws Exception {
        // Given
        pod.nodeAddresses(fresh("ns", "u1")).input(Samples.input(List.of(block("ns", DD)), PodPlan.WITHOUT_HISTORY));
        Files.delete(pod.at("/workdir/block-volumes/ns"));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error()).contains("/workdir/block-volumes/ns does not exist");
    }

    @Test
    void devicesAreCleanedAtTheSameTimeUpToTheGivenNumber() {
        // Given: each of the first two devices waits until the other one has begun
        var bothBegan = new CountDownLatch(2);
        pod.disks().whileCleaning(() -> {
            bothBegan.countDown();
            assertThat(awaited(bothBegan)).isTrue();
        });
        var volumes = List.of(block("a", DD), block("b", DD), block("c", DD), block("d", DD));
        pod.nodeAddresses(fresh("a", "1", "b", "2", "c", "3", "d", "4"))
                .input(Samples.input(new StoragePlan("", 2, volumes), PodPlan.WITHOUT_HISTORY));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).as(pod.error()).isZero();
        assertThat(pod.disks().mostAtOnce()).isEqualTo(2);
        assertThat(pod.disks().takeCleaned()).hasSize(4);
    }

    @Test
    void zeroCleanupThreadsCleanOneAfterTheOther() {
        // Given
        var volumes = List.of(block("a", DD), block("b", DD));
        pod.nodeAddresses(fresh("a", "1", "b", "2"))
                .input(Samples.input(new StoragePlan("", 0, volumes), PodPlan.WITHOUT_HISTORY));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.disks().mostAtOnce()).isEqualTo(1);
        assertThat(pod.disks().takeCleaned()).containsExactly("DD a", "DD b");
    }

    private static byte[] torn(String line) {
        byte[] bytes = Arrays.copyOf(line.getBytes(StandardCharsets.US_ASCII), line.length() + 2);
        bytes[line.length()] = (byte) 0xff;
        return bytes;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
