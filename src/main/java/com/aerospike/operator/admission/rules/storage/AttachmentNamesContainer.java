package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.AttachmentView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.kube.Containers;
import java.util.List;
import java.util.Set;

/** A volume can only be attached to a container that exists. */
final class AttachmentNamesContainer implements RackRule {

    @Override
    public String id() {
        return "V-STO-19";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            for (AttachmentView.Kind kind : AttachmentView.Kind.values()) {
                for (AttachmentView attachment : volume.attachments(kind)) {
                    List<String> known = kind.containers(rack.cluster());
                    boolean reserved =
                            Set.of(Containers.INIT, Containers.SERVER).contains(attachment.container());
                    if (!reserved && !known.contains(attachment.container())) {
                        report.deny(
                                attachment.path().field("containerName"),
                                "container " + attachment.container() + " not found in container names " + known,
                                "name a container of podSpec." + kind.field());
                    }
                }
            }
        }
    }
}
