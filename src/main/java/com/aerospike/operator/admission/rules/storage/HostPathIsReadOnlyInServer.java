package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/** Pods share a host path with the node and with other pods. */
final class HostPathIsReadOnlyInServer implements RackRule {

    @Override
    public String id() {
        return "V-STO-22";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            boolean readOnly = volume.spec().aerospike != null
                    && volume.spec().aerospike.mountOptions != null
                    && Boolean.TRUE.equals(volume.spec().aerospike.mountOptions.readOnly);
            if (volume.source().hostPath != null && volume.spec().aerospike != null && !readOnly) {
                report.deny(
                        volume.path().fields("aerospike", "mountOptions", "readOnly"),
                        "hostpath volumes can only be mounted as read-only filesystem in server container, volume "
                                + volume.name(),
                        "set readOnly: true");
            }
        }
    }
}
