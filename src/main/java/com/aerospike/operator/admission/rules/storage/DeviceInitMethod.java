package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.api.v1.InitMethod;
import java.util.Set;

/** A raw device has no files to delete. */
final class DeviceInitMethod implements RackRule {

    private static final Set<InitMethod> ALLOWED = Set.of(
            InitMethod.NONE,
            InitMethod.DD,
            InitMethod.HEADER_CLEANUP,
            InitMethod.BLKDISCARD,
            InitMethod.BLKDISCARD_WITH_HEADER_CLEANUP);

    @Override
    public String id() {
        return "V-STO-06";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            if (volume.isDevice()
                    && volume.spec().effectiveInitMethod != null
                    && !ALLOWED.contains(volume.spec().effectiveInitMethod)) {
                report.deny(
                        volume.path().field("initMethod"),
                        "invalid init method "
                                + volume.spec().effectiveInitMethod.wire() + " for block volume " + volume.name(),
                        "use none, dd, headerCleanup, blkdiscard or blkdiscardWithHeaderCleanup, here or in"
                                + " blockVolumePolicy");
            }
        }
    }
}
