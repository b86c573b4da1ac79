package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.SameParts;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.api.v1.MountOptions;

/** In the server container the options count for host paths alone. */
final class ServerMountOptionsAreIgnored implements RackRule {

    @Override
    public String id() {
        return "V-STO-11";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            boolean options = volume.spec().aerospike != null
                    && volume.spec().aerospike.mountOptions != null
                    && !SameParts.test(volume.spec().aerospike.mountOptions, new MountOptions());
            if (options && volume.source().hostPath == null) {
                report.warn(
                        volume.path().fields("aerospike", "mountOptions"),
                        "Mount options for volume " + volume.name()
                                + " are ignored in the server container, they count for hostPath volumes only");
            }
        }
    }
}
