package com.aerospike.operator.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Volume records for the status, made complete with what the operator knows better than the pod: the claims that the
 * pod uses, and parts that did not fit into the report.
 */
public final class ReportedVolumes {

    private ReportedVolumes() {}

    /**
     * {@code status.pods[pod].initializedVolumes}. As long as it has not reached the rack's ConfigMap, a successor of
     * the pod cannot start without the operator, which must remember its {@link Offer}s until then.
     *
     * <p>A pod that was told of a claim which had just been replaced reports the old one. No claim is replaced under a
     * pod, so the one that is there now is in use too, whatever the pod reports; both are recorded.
     *
     * @param claims uid of the claim that the pod uses, by volume name; a prepared pod has prepared them all
     */
    public static List<String> initialized(
            BootstrapReport report, BootstrapInput input, String pod, Map<String, String> claims) {
        var before = VolumeRecord.all(input.pod(pod).initializedVolumes());
        var reported = report.omitted().contains(ReportPart.INITIALIZED_VOLUMES)
                ? all(input.storage(), before, claims)
                : VolumeRecord.all(report.initializedVolumes());
        return reported.stream()
                .flatMap(record -> completed(record, claims))
                .distinct()
                .map(VolumeRecord::toString)
                .toList();
    }

    /** {@code status.pods[pod].dirtyVolumes}: a volume that the pod wiped must not stay in it and be wiped again. */
    public static List<String> dirty(BootstrapReport report, BootstrapInput input, String pod, ConfTemplate template) {
        return report.omitted().contains(ReportPart.DIRTY_VOLUMES)
                ? VolumeCleaning.stillDirty(input.storage(), input.pod(pod).dirtyVolumes(), template.namespaceDevices())
                : report.dirtyVolumes();
    }

    private static List<VolumeRecord> all(StoragePlan storage, List<VolumeRecord> before, Map<String, String> claims) {
        var planned = storage.volumes().stream().filter(VolumePlan::persistent).map(VolumePlan::name);
        // The operator may not have the plan any more by which the pod was prepared, but the claims are there.
        var current = Stream.concat(planned, claims.keySet().stream().sorted())
                .distinct()
                .toList();
        return Stream.concat(
                        current.stream().map(name -> VolumeRecord.of(name, Optional.empty())),
                        before.stream().filter(record -> !current.contains(record.volume())))
                .toList();
    }

    /** A record whose claim nobody knows stays without one, and so covers whatever claim the pod may have used. */
    private static Stream<VolumeRecord> completed(VolumeRecord record, Map<String, String> claims) {
        var used = Optional.ofNullable(claims.get(record.volume()))
                .map(uid -> VolumeRecord.of(record.volume(), Optional.of(uid)));
        var reported = Optional.of(record).filter(known -> known.claimUid().isPresent() || used.isEmpty());
        return Stream.concat(reported.stream(), used.stream());
    }
}
