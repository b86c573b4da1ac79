package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/** A mount needs an absolute path. */
final class ServerPathIsAbsolute implements RackRule {

    @Override
    public String id() {
        return "V-STO-12";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            volume.serverPath()
                    .filter(path -> !path.startsWith("/"))
                    .ifPresent(path -> report.deny(
                            volume.path().fields("aerospike", "path"),
                            "volume path should be absolute: " + path,
                            "start the path with a slash"));
        }
    }
}
