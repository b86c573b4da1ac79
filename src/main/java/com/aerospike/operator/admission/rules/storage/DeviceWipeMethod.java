package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.api.v1.WipeMethod;
import java.util.Set;

/** A raw device has no files to delete. */
final class DeviceWipeMethod implements RackRule {

    private static final Set<WipeMethod> ALLOWED = Set.of(WipeMethod.DD, WipeMethod.BLKDISCARD);

    @Override
    public String id() {
        return "V-STO-07";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            if (volume.isDevice()
                    && volume.spec().effectiveWipeMethod != null
                    && !ALLOWED.contains(volume.spec().effectiveWipeMethod)) {
                report.deny(
                        volume.path().field("wipeMethod"),
                        "invalid wipe method "
                                + volume.spec().effectiveWipeMethod.wire() + " for block volume " + volume.name(),
                        "use dd or blkdiscard, here or in blockVolumePolicy");
            }
        }
    }
}
