package com.aerospike.operator.bootstrap;

import com.aerospike.operator.kube.Annotations;
import java.util.List;
import java.util.Optional;

/** What a starting pod makes of one persistent volume. */
enum VolumeFate {
    /** An earlier run of the init container in this very pod has prepared it. */
    DONE,
    /** A server has used the claim, and it is known. */
    ON_RECORD,
    /** Nothing is on record, but the operator cannot rule out that a server has used the claim. */
    USED_BEFORE,
    /** No server has used the claim, or nothing would be erased anyway. */
    NEW;

    /**
     * Throws {@link BootstrapException} when only the operator can tell and has not done so.
     *
     * @param uid of the volume's claim, as far as known
     */
    static VolumeFate of(
            VolumePlan volume,
            Optional<String> uid,
            List<VolumeRecord> records,
            VolumeJournal.Done done,
            Optional<NodeAddresses> told) {
        if (done.initialized().contains(volume.name())) {
            return DONE;
        }
        if (records.stream().anyMatch(known -> known.covers(volume.name(), uid))) {
            return ON_RECORD;
        }
        if (volume.initMethod() == CleanMethod.NONE) {
            return NEW;
        }
        return told.map(operator -> operator.fresh().contains(volume.name()) ? NEW : USED_BEFORE)
                .orElseThrow(() -> new BootstrapException("initialise volume " + volume.name()
                        + ": the operator has not said yet whether volume " + volume.name()
                        + " is new, and erasing one that is not would lose data; pod annotation "
                        + Annotations.NODE_ADDRESSES + " is missing: start the operator, which writes it, or see the "
                        + "cluster's status for what keeps it from doing so"));
    }
}
