package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapReportTest {

    private static final BootstrapReport NOTHING =
            BootstrapReport.parse("{\"aerospike\":{}}").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void aReportThatFitsIsComplete() {
        var report = report(2, List.of("one warning"));
        assertThat(report.within(4096)).isEqualTo(report);
        assertThat(BootstrapReport.parse(report.toJson())).contains(report);
    }

    @Test
    void whatMattersLeastIsLeftOutFirst() {
        // Given
        var report = report(20, List.of("w".repeat(3000)));
        // When
        var shorter = report.within(4096);
        // Then
        assertThat(shorter.omitted()).containsExactly(ReportPart.WARNINGS);
        assertThat(shorter.warnings()).isEmpty();
        assertThat(shorter.initializedVolumes()).hasSize(20);
        assertThat(report(200, List.of()).within(4096).omitted())
                .containsExactly(ReportPart.WARNINGS, ReportPart.INITIALIZED_VOLUMES);
    }

    @Test
    void howeverManyVolumesTheReportFitsAndKeepsIdentityAndHashes() {
        for (int volumes : new int[] {0, 1, 50, 5000}) {
            for (int limit : new int[] {4096, 1024}) {
                var report = report(volumes, List.of("w".repeat(volumes))).within(limit);
                assertThat(report.toJson().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(limit);
                assertThat(report.aerospike().nodeID()).isEqualTo("1a0");
                assertThat(report.aerospikeConfigHash()).isEqualTo("c".repeat(40));
            }
        }
    }

    @Test
    void manyContainersShareTheKubeletsRoomForMessages() {
        assertThat(TerminationMessage.limit(0)).isEqualTo(4096);
        assertThat(TerminationMessage.limit(3)).isEqualTo(4096);
        assertThat(TerminationMessage.limit(4)).isEqualTo(3072);
        assertThat(TerminationMessage.limit(12)).isEqualTo(1024);
    }

    @Test
    void aPodOfManyContainersAndVolumesReportsWithinItsShare() {
        // Given
        var volumes = IntStream.range(0, 60)
                .mapToObj(i -> Samples.block("volume-with-a-rather-long-name-" + i, CleanMethod.NONE))
                .toList();
        var input = new BootstrapInput(
                "aero",
                1,
                "",
                "",
                false,
                false,
                12,
                Samples.network(NetworkType.POD),
                new StoragePlan("", 1, volumes),
                Map.of());
        var pod = new PodFolder(folder).input(input);
        // When
        pod.coldStart();
        // Then
        assertThat(pod.read("/dev/termination-log").length()).isLessThanOrEqualTo(1024);
        assertThat(pod.report().omitted()).contains(ReportPart.INITIALIZED_VOLUMES);
        assertThat(ReportedVolumes.initialized(pod.report(), input, "aero-1-0", Map.of()))
                .hasSize(60);
    }

    @Test
    void otherMessagesAreNoReports() {
        assertThat(BootstrapReport.parse(null)).isEmpty();
        assertThat(BootstrapReport.parse("")).isEmpty();
        assertThat(BootstrapReport.parse("bootstrap failed: read the environment"))
                .isEmpty();
        assertThat(BootstrapReport.parse("{\"cut\":\"of")).isEmpty();
        assertThat(BootstrapReport.parse("{\"podIP\":\"10.1.1.1\"}")).isEmpty();
    }

    @Test
    void volumesThatThePodCouldNotNameFullyGetTheClaimThePodUses() {
        // Given
        var input = Samples.input(
                List.of(Samples.block("ns", CleanMethod.DD), Samples.block("lost", CleanMethod.DD)),
                Samples.initialized("lost@old", "gone@g1"));
        var report = volumes(List.of("ns", "known@k1", "lost", "gone@g1"), List.of());
        // Then: a volume whose claim nobody finds counts as used under any claim, also under one that replaced the old
        assertThat(ReportedVolumes.initialized(report, input, "aero-1-0", Map.of("ns", "u1", "known", "k1")))
                .containsExactly("ns@u1", "known@k1", "lost", "gone@g1");
    }

    @Test
    void omittedVolumesAreThoseOfTheRackUnderTheirPresentClaims() {
        // Given
        var input = Samples.input(
                List.of(
                        Samples.block("ns", CleanMethod.DD),
                        new VolumePlan("secret", VolumeKind.OTHER, "/s", null, null)),
                Samples.initialized("ns@old", "gone@g1"));
        var report = volumes(List.of(), List.of(), ReportPart.WARNINGS, ReportPart.INITIALIZED_VOLUMES);
        // Then
        assertThat(ReportedVolumes.initialized(report, input, "aero-1-0", Map.of("ns", "new")))
                .containsExactly("ns@new", "gone@g1");
    }

    /** Loss prevented: the pod was told of a claim that had just been replaced, and its next start erases the other. */
    @Test
    void aClaimThatAPodUsesWithoutKnowingItIsOnRecordToo() {
        // Given
        var input = Samples.input(List.of(Samples.block("ns", CleanMethod.DD)), Samples.initialized("ns@old"));
        // Then
        assertThat(ReportedVolumes.initialized(
                        volumes(List.of("ns@old"), List.of()), input, "aero-1-0", Map.of("ns", "new")))
                .containsExactly("ns@old", "ns@new");
    }

    /** Loss prevented: a report that was too long, read without the ConfigMap, would leave nothing on record. */
    @Test
    void omittedVolumesAreOnRecordEvenIfOnlyTheClaimsTellThem() {
        // Given
        var report = volumes(List.of(), List.of(), ReportPart.INITIALIZED_VOLUMES);
        var input = Samples.input(List.of(), PodPlan.WITHOUT_HISTORY);
        // Then
        assertThat(ReportedVolumes.initialized(report, input, "aero-1-0", Map.of("ns", "u1", "log", "u2")))
                .containsExactly("log@u2", "ns@u1");
    }

    @Test
    void omittedDirtyVolumesAreThoseThatNoNamespaceUses() {
        // Given
        var input = Samples.input(
                List.of(Samples.block("ns", CleanMethod.NONE), Samples.block("spare", CleanMethod.NONE)),
                Samples.dirty("ns", "spare"));
        var template = new ConfTemplate(Samples.TEMPLATE);
        // Then
        assertThat(ReportedVolumes.dirty(
                        volumes(List.of(), List.of(), ReportPart.DIRTY_VOLUMES), input, "aero-1-0", template))
                .containsExactly("spare");
        assertThat(ReportedVolumes.dirty(volumes(List.of(), List.of("other")), input, "aero-1-0", template))
                .containsExactly("other");
    }

    private static BootstrapReport report(int volumes, List<String> warnings) {
        var records = IntStream.range(0, volumes)
                .mapToObj(i -> "volume-" + i + "@" + new UUID(i, i))
                .toList();
        var dirty = IntStream.range(0, volumes / 2).mapToObj(i -> "volume-" + i).toList();
        return new BootstrapReport(
                "10.1.1.1",
                "10.0.0.1",
                "203.0.113.7",
                4333,
                31202,
                0,
                0,
                new ServerReport("aero", "1a0", "tls", List.of("203.0.113.7:31201"), List.of(), List.of(), List.of()),
                records,
                dirty,
                "c".repeat(40),
                "b".repeat(40),
                "f".repeat(40),
                false,
                false,
                List.of(),
                warnings);
    }

    private static BootstrapReport volumes(List<String> initialized, List<String> dirty, ReportPart... omitted) {
        return new BootstrapReport(
                "",
                "",
                "",
                0,
                0,
                0,
                0,
                NOTHING.aerospike(),
                initialized,
                dirty,
                "",
                "",
                "",
                false,
                false,
                List.of(omitted),
                List.of());
    }
}
