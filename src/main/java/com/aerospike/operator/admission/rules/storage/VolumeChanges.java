package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.Quantities;
import com.aerospike.operator.admission.rules.SameParts;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.api.v1.PersistentVolumeSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Differences of persistent volumes. A StatefulSet cannot change its claim templates, and a claim cannot change at
 * all.
 */
final class VolumeChanges {

    static final String SAME_REVISION = "rack storage config cannot be updated: ";
    static final String FIX = "give the rack a new revision; its pods then move to new volumes";

    /** A persistent volume before and after; one of them may not be there. */
    record Pair(Optional<VolumeView> old, Optional<VolumeView> wanted) {

        boolean changed() {
            return old.isPresent() && wanted.isPresent() && !sameClaim(old.get(), wanted.get());
        }

        boolean added() {
            return old.isEmpty()
                    && wanted.filter(volume -> volume.claim().isPresent()).isPresent();
        }

        boolean removed() {
            return wanted.isEmpty()
                    && old.filter(volume -> volume.claim().isPresent()).isPresent();
        }

        String name() {
            return wanted.or(() -> old).map(VolumeView::name).orElse("");
        }

        String text() {
            return "old " + source(old) + ", new " + source(wanted) + ", volume " + name();
        }

        private static String source(Optional<VolumeView> volume) {
            return volume.flatMap(VolumeView::claim)
                    .map(claim ->
                            "persistentVolume(" + claim.storageClass + ", " + mode(claim) + ", " + claim.size + ")")
                    .orElse("no persistentVolume");
        }
    }

    private VolumeChanges() {}

    private static String mode(PersistentVolumeSpec claim) {
        return claim.volumeMode == null ? "no volumeMode" : claim.volumeMode.wire();
    }

    static List<Pair> between(List<VolumeView> old, List<VolumeView> wanted) {
        Stream<Pair> kept = old.stream().map(volume -> new Pair(Optional.of(volume), named(wanted, volume.name())));
        Stream<Pair> added = wanted.stream()
                .filter(volume -> named(old, volume.name()).isEmpty())
                .map(volume -> new Pair(Optional.empty(), Optional.of(volume)));
        return Stream.concat(kept, added).toList();
    }

    /** Racks that keep their revision, so that their pods keep their claims. */
    static List<Change.RackChange> inPlace(Change change) {
        return change.keptRacks().stream()
                .filter(rack -> rack.old().revision().equals(rack.wanted().revision()))
                .toList();
    }

    static FieldPath path(Change.RackChange rack, Pair pair) {
        return rack.wanted().storagePath().field("volumes").key(pair.name());
    }

    private static Optional<VolumeView> named(List<VolumeView> volumes, String name) {
        return volumes.stream().filter(volume -> volume.name().equals(name)).findFirst();
    }

    private static boolean sameClaim(VolumeView old, VolumeView wanted) {
        if (old.claim().isEmpty() || wanted.claim().isEmpty()) {
            return old.claim().isEmpty() && wanted.claim().isEmpty();
        }
        PersistentVolumeSpec one = old.claim().get();
        PersistentVolumeSpec other = wanted.claim().get();
        return Quantities.same(one.size, other.size)
                && Objects.equals(one.storageClass, other.storageClass)
                && one.volumeMode == other.volumeMode
                && SameParts.test(Lists.of(one.accessModes), Lists.of(other.accessModes))
                && SameParts.test(one.selector, other.selector)
                && SameParts.test(orEmpty(one.metadata), orEmpty(other.metadata));
    }

    private static ObjectMetadata orEmpty(ObjectMetadata metadata) {
        return Objects.requireNonNullElseGet(metadata, ObjectMetadata::new);
    }
}
