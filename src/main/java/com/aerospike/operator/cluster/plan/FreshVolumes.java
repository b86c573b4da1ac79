package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.InitMethod;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.bootstrap.Bootstrap;
import com.aerospike.operator.bootstrap.ClaimNote;
import com.aerospike.operator.bootstrap.Offer;
import com.aerospike.operator.bootstrap.Unused;
import com.aerospike.operator.bootstrap.VolumeRecord;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which claims are new storage, so that the pod that starts on them may erase what is there?
 *
 * <p>Those of which all of this is sure: no server is on record as having used them, nor does a pod report so; they
 * were made for this cluster, not kept from an earlier life of it; and they were never offered to another pod, which
 * may have let a server write and be gone before anybody saw its report. Nor is a claim sure that is older than its pod by
 * as much as pods wait for a word: an earlier pod may have started on it without. A claim that is wrongly kept costs a
 * person some minutes, a claim that is wrongly erased costs data.
 *
 * <p>An offer is forgotten once the claim is on record or gone. It is renewed to the pod that it was made to, because
 * the operator may have died after writing it down and before telling the pod.
 */
final class FreshVolumes {
    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, PodStatus> recorded;

    private FreshVolumes(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
        this.recorded = seen.recorded().map(status -> status.pods).orElse(Map.of());
    }

    /**
     * @param told pods that are told of their claims in this pass
     * @param repairs pods that are made anew in this pass
     */
    static Offers offers(Intent intent, Snapshot seen, List<PodSeen> told, List<Step.ReplacePod> repairs) {
        var question = new FreshVolumes(intent, seen);
        var made = new TreeMap<String, List<Offer>>();
        var remembered = new TreeMap<String, List<ClaimNote>>();
        for (ClaimSeen claim : seen.claims()) {
            var now = told.stream()
                    .filter(pod -> pod.name().toString().equals(claim.pod()) && question.fresh(claim, pod))
                    .map(pod -> Offer.to(pod.uid(), claim.volume(), claim.uid()))
                    .toList();
            var before = question.forgettable(claim) ? List.<ClaimNote>of() : question.notes(claim);
            add(made, claim.pod(), now);
            add(
                    remembered,
                    claim.pod(),
                    question.unused(claim, repairs).map(List::of).orElse(before));
            add(remembered, claim.pod(), now);
        }
        return new Offers(made, remembered);
    }

    /** Volumes that a pod of {@code rack} erases when they are new. */
    static Stream<VolumeSpec> initialised(RackIntent rack) {
        return rack.volumes().stream()
                .filter(volume -> volume.source != null && volume.source.persistentVolume != null)
                .filter(volume -> volume.effectiveInitMethod != null && volume.effectiveInitMethod != InitMethod.NONE);
    }

    private static <N extends ClaimNote> void add(Map<String, List<N>> byPod, String pod, List<? extends N> notes) {
        for (N note : notes) {
            var known = byPod.computeIfAbsent(pod, none -> new ArrayList<>());
            if (!known.contains(note)) {
                known.add(note);
            }
        }
    }

    private boolean fresh(ClaimSeen claim, PodSeen pod) {
        return erasedWhenNew(claim, pod)
                && !used(claim)
                // Times are whole seconds; a claim of the same second is one of this cluster unless memory doubts it.
                && !claim.created().isBefore(seen.clusterCreated())
                && firstOn(claim, pod)
                && offers(claim).allMatch(offer -> offer.podUid().equals(Optional.of(pod.uid())));
    }

    /** A pod that has found no node has started nothing; it was offered nothing either, so this is all there is to know. */
    private Optional<ClaimNote> unused(ClaimSeen claim, List<Step.ReplacePod> repairs) {
        return seen.pods().stream()
                .filter(pod -> pod.name().toString().equals(claim.pod()))
                .filter(pod -> repairs.stream().anyMatch(repair -> repair.pod().equals(pod.name())))
                .filter(pod -> pod.stage() == PodSeen.Stage.UNSCHEDULED && fresh(claim, pod))
                .<ClaimNote>map(pod -> new Unused(claim.volume(), claim.uid(), seen.at()))
                .findFirst();
    }

    private boolean erasedWhenNew(ClaimSeen claim, PodSeen pod) {
        return intent.rack(pod.name().rack()).stream()
                .flatMap(FreshVolumes::initialised)
                .anyMatch(volume -> volume.name.equals(claim.volume()));
    }

    /** A record without claim says that a server has used the volume, under whatever claim. */
    private boolean used(ClaimSeen claim) {
        var reports = seen.pods().stream()
                .filter(pod -> pod.name().toString().equals(claim.pod()))
                .flatMap(pod -> pod.report().stream())
                .flatMap(report -> VolumeRecord.all(report.initializedVolumes()).stream());
        return Stream.concat(records(claim.pod()), reports)
                .anyMatch(record -> record.covers(claim.volume(), Optional.of(claim.uid())));
    }

    /**
     * A pod starts without any word of the operator, on the record of a replaced claim or on none, but not before it has
     * waited. An earlier pod may have done so and be gone, with everybody who could tell that the operator was away, unless
     * this one was made before that was possible.
     */
    private boolean firstOn(ClaimSeen claim, PodSeen pod) {
        var unused = notes(claim).stream().filter(Unused.class::isInstance).map(note -> ((Unused) note).at());
        return Stream.concat(Stream.of(claim.created()), unused)
                .anyMatch(moment -> Duration.between(moment, pod.created()).compareTo(Bootstrap.PATIENCE) < 0);
    }

    private Stream<Offer> offers(ClaimSeen claim) {
        return notes(claim).stream().filter(Offer.class::isInstance).map(Offer.class::cast);
    }

    /** The record takes the place of the offer, in the ConfigMap too, so not before that shows the record. */
    private boolean forgettable(ClaimSeen claim) {
        return recorded(claim)
                && PodName.parse(intent.name(), claim.pod())
                        .filter(pod -> Settling.is(pod.rack(), seen))
                        .isEmpty();
    }

    private boolean recorded(ClaimSeen claim) {
        var wanted = VolumeRecord.of(claim.volume(), Optional.of(claim.uid()));
        return records(claim.pod()).anyMatch(wanted::equals);
    }

    private Stream<VolumeRecord> records(String pod) {
        return Stream.ofNullable(recorded.get(pod))
                .flatMap(entry -> Stream.ofNullable(entry.initializedVolumes))
                .flatMap(texts -> VolumeRecord.all(texts).stream());
    }

    /** What is remembered of the claim; where memory fails, that it may have been offered. */
    private List<ClaimNote> notes(ClaimSeen claim) {
        return PodName.parse(intent.name(), claim.pod())
                .flatMap(pod -> seen.memory(pod.rack()))
                .map(memory -> switch (memory) {
                    case RackMemory.Kept kept -> remembered(kept, claim);
                    case RackMemory.Blank neverWritten -> List.<ClaimNote>of();
                    case RackMemory.Lost lost -> perhaps(claim);
                })
                // Nothing of the rack exists yet, so nothing of ours has made the claim. It is from an earlier life of
                // the cluster, restored together with the resource and in the same second, or of the rack; the latter
                // holds nothing that was not moved to other nodes.
                .orElseGet(() -> claim.created().equals(seen.clusterCreated()) ? perhaps(claim) : List.of());
    }

    private static List<ClaimNote> remembered(RackMemory.Kept memory, ClaimSeen claim) {
        return memory.notes().getOrDefault(claim.pod(), List.of()).stream()
                .filter(note -> note.concerns(claim.volume(), claim.uid()))
                .toList();
    }

    private static List<ClaimNote> perhaps(ClaimSeen claim) {
        return List.of(Offer.perhaps(claim.volume(), claim.uid()));
    }
}
