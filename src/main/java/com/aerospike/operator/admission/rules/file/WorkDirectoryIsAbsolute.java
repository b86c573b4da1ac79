package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.cluster.intent.ServerFolders;

/** The folder is mounted, and a mount needs an absolute path. */
final class WorkDirectoryIsAbsolute implements RackRule {

    @Override
    public String id() {
        return "V-FIL-01";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor parameter = rack.config().at("service", "work-directory");
        String folder = parameter.text().orElse(ServerFolders.DEFAULT_WORK_DIRECTORY);
        if (!folder.startsWith("/")) {
            report.deny(
                    parameter.path(),
                    "work directory path " + folder + " must be absolute",
                    "start the path with a slash");
        }
    }
}
