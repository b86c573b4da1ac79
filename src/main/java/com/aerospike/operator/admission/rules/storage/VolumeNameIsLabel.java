package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.DnsNames;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/** Claims are named after their volume. */
final class VolumeNameIsLabel implements RackRule {

    @Override
    public String id() {
        return "V-STO-03";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            if (!DnsNames.isLabel(volume.name())) {
                report.deny(
                        volume.path().field("name"),
                        "invalid volume name \"" + volume.name()
                                + "\": it must be a lower case DNS label of at most 63 characters",
                        "use lower case letters, digits and hyphens");
            }
        }
    }
}
