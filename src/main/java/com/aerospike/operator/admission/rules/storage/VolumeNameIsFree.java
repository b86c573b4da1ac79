package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import java.util.Set;

/**
 * The pods have volumes of the operator's own. A second one of the same name is refused by the API server, and a claim
 * takes the place of the operator's volume without a word. A rule of this operator's own.
 */
final class VolumeNameIsFree implements RackRule {

    private static final Set<String> TAKEN = Set.of("confdir", "initconfigs", "podinfo");

    @Override
    public String id() {
        return "V-STO-30";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            if (TAKEN.contains(volume.name())) {
                report.deny(
                        volume.path().field("name"),
                        "volume name \"" + volume.name() + "\" is taken by a volume of the operator's own in each pod",
                        "use another name");
            }
        }
    }
}
