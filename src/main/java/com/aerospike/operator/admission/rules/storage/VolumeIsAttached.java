package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/** A volume that no container sees is a mistake. */
final class VolumeIsAttached implements RackRule {

    @Override
    public String id() {
        return "V-STO-10";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            if (volume.spec().aerospike == null
                    && Lists.of(volume.spec().sidecars).isEmpty()
                    && Lists.of(volume.spec().initContainers).isEmpty()) {
                report.deny(
                        volume.path(),
                        "no container provided to attach the volume " + volume.name(),
                        "give aerospike.path, sidecars or initContainers");
            }
        }
    }
}
