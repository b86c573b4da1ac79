package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.ServerPaths;
import com.aerospike.operator.cluster.intent.ServerFolders;

/** Even a work directory that need not be persistent must exist, if it is not the built-in one. */
final class ChosenWorkDirectoryIsMounted implements RackRule {

    @Override
    public String id() {
        return "V-VPL-02";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor parameter = rack.config().at("service", "work-directory");
        String folder = parameter.text().orElse(ServerFolders.DEFAULT_WORK_DIRECTORY);
        boolean found = ServerPaths.volumeOf(folder, rack.volumes()).isPresent();
        if (WorkDirectories.skipped(rack.cluster()) && parameter.exists() && !found) {
            WorkDirectories.refuse(folder, parameter, report);
        }
    }
}
