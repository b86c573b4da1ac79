package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.AttachmentView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import java.util.HashSet;
import java.util.Set;

/** One volume is attached to one container once. */
final class ContainerIsNamedOnce implements RackRule {

    @Override
    public String id() {
        return "V-STO-18";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            for (AttachmentView.Kind kind : AttachmentView.Kind.values()) {
                Set<String> seen = new HashSet<>();
                for (AttachmentView attachment : volume.attachments(kind)) {
                    if (!seen.add(attachment.container())) {
                        report.deny(
                                attachment.path(),
                                "duplicate container name " + attachment.container() + " in volume " + volume.name(),
                                "keep one of the entries");
                    }
                }
            }
        }
    }
}
