package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.AttachmentView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.kube.Containers;

/** The operator attaches every volume to its own init container itself. */
final class OperatorsInitContainerIsTaken implements RackRule {

    @Override
    public String id() {
        return "V-STO-15";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            for (AttachmentView.Kind kind : AttachmentView.Kind.values()) {
                for (AttachmentView attachment : volume.attachments(kind)) {
                    if (attachment.container().equals(Containers.INIT)) {
                        report.deny(
                                attachment.path(),
                                "cannot attach volumes to: aerospike-init",
                                "remove the entry; every volume is attached to it anyway");
                    }
                }
            }
        }
    }
}
