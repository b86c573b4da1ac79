package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.api.v1.InitMethod;
import java.util.Set;

/** Overwriting a mounted file system would destroy it. */
final class FilesystemInitMethod implements RackRule {

    private static final Set<InitMethod> ALLOWED = Set.of(InitMethod.NONE, InitMethod.DELETE_FILES);

    @Override
    public String id() {
        return "V-STO-08";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            if (volume.isFilesystem()
                    && volume.spec().effectiveInitMethod != null
                    && !ALLOWED.contains(volume.spec().effectiveInitMethod)) {
                report.deny(
                        volume.path().field("initMethod"),
                        "invalid init method "
                                + volume.spec().effectiveInitMethod.wire() + " for filesystem volume " + volume.name(),
                        "use none or deleteFiles, here or in filesystemVolumePolicy");
            }
        }
    }
}
