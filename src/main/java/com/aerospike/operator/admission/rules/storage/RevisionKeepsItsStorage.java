package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.api.v1.StorageSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A revision that still exists, because the rack is moving away from or back to it, has the volumes it was made with.
 */
final class RevisionKeepsItsStorage implements ChangeRule {

    @Override
    public String id() {
        return "V-RCK-14";
    }

    @Override
    public void check(Change change, Report report) {
        for (Change.RackChange rack : change.keptRacks()) {
            if (!rack.old().revision().equals(rack.wanted().revision())) {
                running(change, rack.wanted()).ifPresent(volumes -> {
                    for (VolumeChanges.Pair pair :
                            VolumeChanges.between(volumes, rack.wanted().volumes())) {
                        if (pair.changed() || pair.added() || pair.removed()) {
                            report.deny(
                                    VolumeChanges.path(rack, pair),
                                    "old rack with same revision "
                                            + rack.wanted().revision() + " already exists with different storage: "
                                            + pair.text(),
                                    "use a revision that was not used before");
                        }
                    }
                });
            }
        }
    }

    private static Optional<List<VolumeView>> running(Change change, RackView wanted) {
        return change
                .status()
                .map(status -> status.rackConfig)
                .map(config -> Lists.of(config.racks))
                .orElse(List.of())
                .stream()
                .filter(rack -> Objects.equals(rack.id, wanted.id())
                        && Objects.requireNonNullElse(rack.revision, "").equals(wanted.revision()))
                .findFirst()
                .map(rack -> Objects.requireNonNullElseGet(rack.effectiveStorage, StorageSpec::new))
                .map(storage -> Lists.of(storage.volumes).stream()
                        .map(volume ->
                                new VolumeView(volume, wanted.storagePath().field("volumes")))
                        .toList());
    }
}
