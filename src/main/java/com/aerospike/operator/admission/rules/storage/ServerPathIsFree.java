package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.ServerPaths;
import com.aerospike.operator.admission.rules.VolumeView;
import java.util.Set;

/** These folders hold what the init container brings. */
final class ServerPathIsFree implements RackRule {

    private static final Set<String> RESERVED = Set.of("/etc/aerospike", "/configs");

    @Override
    public String id() {
        return "V-STO-13";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (VolumeView volume : rack.volumes()) {
            volume.serverPath()
                    .filter(path -> RESERVED.contains(ServerPaths.clean(path)))
                    .ifPresent(path -> report.deny(
                            volume.path().fields("aerospike", "path"),
                            "reserved volume path " + path,
                            "mount it elsewhere, for example below /etc/aerospike"));
        }
    }
}
