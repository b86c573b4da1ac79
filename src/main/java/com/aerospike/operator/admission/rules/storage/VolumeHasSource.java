package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/** A volume comes from somewhere. */
final class VolumeHasSource implements RackRule {

    @Override
    public String id() {
        return "V-STO-04";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            if (Sources.given(volume) == 0) {
                report.deny(
                        volume.path().field("source"),
                        "no volume source found for volume " + volume.name(),
                        "give one of emptyDir, secret, configMap, hostPath and persistentVolume");
            }
        }
    }
}
