package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.AttachmentView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two mounts at one path would hide each other. */
final class AttachmentPathIsUnique implements RackRule {

    @Override
    public String id() {
        return "V-STO-20";
    }

    @Override
    public void check(RackView rack, Report report) {
        Set<List<String>> seen = new HashSet<>();
        for (VolumeView volume : rack.volumes()) {
            for (AttachmentView.Kind kind : AttachmentView.Kind.values()) {
                Set<List<String>> own = new HashSet<>();
                for (AttachmentView attachment : volume.attachments(kind)) {
                    List<String> place = List.of(kind.field(), attachment.container(), attachment.mountPath());
                    if (seen.contains(place)) {
                        report.deny(
                                attachment.path().field("path"),
                                "duplicate path " + attachment.mountPath() + " in container " + attachment.container(),
                                "give every volume a path of its own");
                    }
                    own.add(place);
                }
                seen.addAll(own);
            }
        }
    }
}
