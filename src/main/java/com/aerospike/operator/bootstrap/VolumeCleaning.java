package com.aerospike.operator.bootstrap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which volumes a starting pod must clean, and what is on record once that is done. Pure: it decides, {@link
 * VolumeWorker} acts.
 *
 * <p>A volume is on record as {@code <volume>@<uid of its claim>}. The same claim is never initialised twice, because
 * that would destroy the data the server stored in between; another claim under the same name is new storage.
 *
 * <p>The record is not enough to tell: a pod that is deleted before its report was read leaves none. So a volume
 * without record is erased only if the operator says that it is fresh for this very pod, and the operator says so of a
 * claim to one pod at most. Until it has said anything the pod does not start.
 *
 * <p>While the operator is away the pod does not know the claim. A volume with any record then counts as initialised:
 * a claim that was really replaced merely keeps what its previous owner left, while initialising a claim that was not
 * replaced would erase the node's data, and with it the last copy when other nodes are down as well.
 *
 * @param initialise volumes without a record that may be erased or need no erasing, in the order of the spec
 * @param wipe dirty devices that a namespace uses again
 * @param keep volumes that the server uses with the content they have; noted when all others are clean, so that no
 *     later run in this pod takes them for new, whatever it is told then
 * @param initializedVolumes records after success: newly initialised volumes first, then those known before
 * @param dirtyVolumes volumes that stay dirty because no namespace uses them
 * @param warnings volumes that were not initialised although they are on no record, one sentence each
 */
record VolumeCleaning(
        List<VolumeJob> initialise,
        List<VolumeJob> wipe,
        List<VolumeJob> keep,
        List<String> initializedVolumes,
        List<String> dirtyVolumes,
        List<String> warnings) {

    /**
     * Throws {@link BootstrapException} when a volume has no method that fits it, or when only the operator can tell
     * whether a volume is new and has not done so.
     *
     * @param done what earlier runs of the init container did in this very pod
     * @param told what the operator says of the pod's claims; empty while it has not said anything
     * @param namespaceDevices device paths that namespaces use now
     */
    static VolumeCleaning of(
            StoragePlan storage,
            PodPlan pod,
            VolumeJournal.Done done,
            Optional<NodeAddresses> told,
            Set<String> namespaceDevices) {
        var records = VolumeRecord.all(pod.initializedVolumes());
        var fates = new LinkedHashMap<VolumePlan, VolumeFate>();
        persistent(storage)
                .forEach(volume -> fates.put(volume, VolumeFate.of(volume, uid(volume, told), records, done, told)));
        return new VolumeCleaning(
                volumes(fates, VolumeFate.NEW)
                        .map(volume -> fitting(initialising(volume, volume.initMethod())))
                        .toList(),
                wipeJobs(storage, pod, done, namespaceDevices),
                volumes(fates, VolumeFate.ON_RECORD, VolumeFate.USED_BEFORE)
                        .map(volume -> initialising(volume, CleanMethod.NONE))
                        .toList(),
                records(fates, told, records),
                stillDirty(storage, pod.dirtyVolumes(), namespaceDevices),
                volumes(fates, VolumeFate.USED_BEFORE)
                        .map(volume ->
                                "volume " + volume.name() + " keeps its content: its claim may have been used before")
                        .toList());
    }

    /**
     * True when the operator's word on the claims decides over cleaning: a volume without record is cleaned only if it
     * is said to be fresh, and one with a record only if its claim is another one, so it is worth waiting to be told.
     */
    static boolean needsClaims(StoragePlan storage, PodPlan pod, VolumeJournal.Done done) {
        var records = VolumeRecord.all(pod.initializedVolumes());
        return persistent(storage).stream()
                .filter(volume -> volume.initMethod() != CleanMethod.NONE)
                .filter(volume -> !done.initialized().contains(volume.name()))
                .anyMatch(volume -> records.stream().noneMatch(record -> record.coversAnyClaim(volume.name())));
    }

    /** Dirty volumes that no namespace uses. */
    static List<String> stillDirty(StoragePlan storage, List<String> dirty, Set<String> namespaceDevices) {
        var reused = reused(storage, dirty, namespaceDevices).stream()
                .map(VolumePlan::name)
                .toList();
        return dirty.stream().filter(name -> !reused.contains(name)).toList();
    }

    private static List<VolumeJob> wipeJobs(
            StoragePlan storage, PodPlan pod, VolumeJournal.Done done, Set<String> namespaceDevices) {
        // What this pod wiped already holds data since, even if the record that it is dirty is older and still there.
        return reused(storage, pod.dirtyVolumes(), namespaceDevices).stream()
                .filter(volume -> !done.wiped().contains(volume.name()))
                .map(volume -> fitting(new VolumeJob(volume, volume.wipeMethod(), VolumeJob.Purpose.WIPE)))
                .toList();
    }

    private static List<VolumePlan> reused(StoragePlan storage, List<String> dirty, Set<String> namespaceDevices) {
        return storage.volumes().stream()
                .filter(volume -> volume.kind() == VolumeKind.BLOCK)
                .filter(volume -> dirty.contains(volume.name()) && namespaceDevices.contains(volume.path()))
                .toList();
    }

    private static List<VolumePlan> persistent(StoragePlan storage) {
        return storage.volumes().stream().filter(VolumePlan::persistent).toList();
    }

    private static Stream<VolumePlan> volumes(Map<VolumePlan, VolumeFate> fates, VolumeFate... wanted) {
        return fates.entrySet().stream()
                .filter(fate -> List.of(wanted).contains(fate.getValue()))
                .map(Map.Entry::getKey);
    }

    private static List<String> records(
            Map<VolumePlan, VolumeFate> fates, Optional<NodeAddresses> told, List<VolumeRecord> before) {
        var names = fates.keySet().stream().map(VolumePlan::name).toList();
        var prepared = Stream.concat(
                        volumes(fates, VolumeFate.DONE, VolumeFate.USED_BEFORE, VolumeFate.NEW),
                        volumes(fates, VolumeFate.ON_RECORD))
                .map(volume -> VolumeRecord.of(volume.name(), uid(volume, told)));
        var ofOtherVolumes =
                before.stream().filter(record -> record.claimUid().isPresent() && !names.contains(record.volume()));
        return Stream.concat(prepared, ofOtherVolumes)
                .map(VolumeRecord::toString)
                .toList();
    }

    private static Optional<String> uid(VolumePlan volume, Optional<NodeAddresses> told) {
        return told.flatMap(operator -> operator.claimUid(volume.name()));
    }

    private static VolumeJob initialising(VolumePlan volume, CleanMethod method) {
        return new VolumeJob(volume, method, VolumeJob.Purpose.INITIALIZE);
    }

    private static VolumeJob fitting(VolumeJob job) {
        boolean fits =
                switch (job.method()) {
                    case NONE -> job.purpose() == VolumeJob.Purpose.INITIALIZE;
                    case DELETE_FILES -> !job.block();
                    case DD, HEADER_CLEANUP, BLKDISCARD, BLKDISCARD_WITH_HEADER_CLEANUP -> job.block();
                };
        if (!fits) {
            throw new BootstrapException(job + ": method " + job.method() + " does not fit a "
                    + job.volume().kind() + " volume; choose another "
                    + (job.purpose() == VolumeJob.Purpose.WIPE ? "wipeMethod" : "initMethod"));
        }
        return job;
    }
}
