package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.AttachmentView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/** Pods share a host path with the node and with other pods. */
final class HostPathIsReadOnlyInSidecars implements RackRule {

    @Override
    public String id() {
        return "V-STO-21";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            for (AttachmentView.Kind kind : AttachmentView.Kind.values()) {
                for (AttachmentView attachment : volume.attachments(kind)) {
                    if (volume.source().hostPath != null && !Boolean.TRUE.equals(attachment.options().readOnly)) {
                        report.deny(
                                attachment.path().fields("mountOptions", "readOnly"),
                                "hostpath volumes can only be mounted as read-only filesystem, volume " + volume.name(),
                                "set readOnly: true");
                    }
                }
            }
        }
    }
}
