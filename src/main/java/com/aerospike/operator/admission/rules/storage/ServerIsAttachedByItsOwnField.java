package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.AttachmentView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.kube.Containers;

/** The server has a field of its own. */
final class ServerIsAttachedByItsOwnField implements RackRule {

    @Override
    public String id() {
        return "V-STO-16";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            for (AttachmentView.Kind kind : AttachmentView.Kind.values()) {
                for (AttachmentView attachment : volume.attachments(kind)) {
                    if (attachment.container().equals(Containers.SERVER)) {
                        report.deny(
                                attachment.path(),
                                "use storage.aerospike for attaching volumes to aerospike-server",
                                "write aerospike.path at the volume");
                    }
                }
            }
        }
    }
}
