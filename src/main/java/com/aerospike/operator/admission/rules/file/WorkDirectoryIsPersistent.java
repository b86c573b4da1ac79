package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.ServerPaths;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.cluster.intent.ServerFolders;

/** A server that loses its work directory forgets users, secondary indexes and the roster. */
final class WorkDirectoryIsPersistent implements RackRule {

    @Override
    public String id() {
        return "V-FIL-02";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor parameter = rack.config().at("service", "work-directory");
        String folder = parameter.text().orElse(ServerFolders.DEFAULT_WORK_DIRECTORY);
        boolean found = rack.volumes().stream().filter(VolumeView::isFilesystem).anyMatch(volume -> volume.serverPath()
                .filter(path -> ServerPaths.isUnder(folder, path))
                .isPresent());
        if (!WorkDirectories.skipped(rack.cluster()) && !found) {
            WorkDirectories.refuse(folder, parameter, report);
        }
    }
}
