package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import java.util.HashSet;
import java.util.Set;

/** Two mounts at one path would hide each other. */
final class ServerPathIsUnique implements RackRule {

    @Override
    public String id() {
        return "V-STO-14";
    }

    @Override
    public void check(RackView rack, Report report) {
        Set<String> seen = new HashSet<>();
        for (VolumeView volume : rack.volumes()) {
            volume.serverPath()
                    .filter(path -> !seen.add(path))
                    .ifPresent(path -> report.deny(
                            volume.path().fields("aerospike", "path"),
                            "duplicate volume path " + path,
                            "give every volume a path of its own"));
        }
    }
}
