package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/** A volume comes from one place. */
final class VolumeHasOneSource implements RackRule {

    @Override
    public String id() {
        return "V-STO-05";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            if (Sources.given(volume) > 1) {
                report.deny(
                        volume.path().field("source"),
                        "can not specify more than 1 source for volume " + volume.name(),
                        "keep one of them");
            }
        }
    }
}
