package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.AttachmentView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/** A mount needs an absolute path. */
final class AttachmentPathIsAbsolute implements RackRule {

    @Override
    public String id() {
        return "V-STO-17";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            for (AttachmentView.Kind kind : AttachmentView.Kind.values()) {
                for (AttachmentView attachment : volume.attachments(kind)) {
                    if (!attachment.mountPath().startsWith("/")) {
                        report.deny(
                                attachment.path().field("path"),
                                "volume path should be absolute: " + attachment.mountPath(),
                                "start the path with a slash");
                    }
                }
            }
        }
    }
}
