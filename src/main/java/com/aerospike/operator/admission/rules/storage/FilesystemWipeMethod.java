package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.api.v1.WipeMethod;
import java.util.Set;

/** Overwriting a mounted file system would destroy it. */
final class FilesystemWipeMethod implements RackRule {

    private static final Set<WipeMethod> ALLOWED = Set.of(WipeMethod.DELETE_FILES);

    @Override
    public String id() {
        return "V-STO-09";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            if (volume.isFilesystem()
                    && volume.spec().effectiveWipeMethod != null
                    && !ALLOWED.contains(volume.spec().effectiveWipeMethod)) {
                report.deny(
                        volume.path().field("wipeMethod"),
                        "invalid wipe method "
                                + volume.spec().effectiveWipeMethod.wire() + " for filesystem volume " + volume.name(),
                        "use deleteFiles, here or in filesystemVolumePolicy");
            }
        }
    }
}
