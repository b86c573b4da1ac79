package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.ServerPaths;
import com.aerospike.operator.admission.rules.VolumeView;

/**
 * A namespace in a file that is on no volume would be lost with the pod. An entry may name a second file, the shadow.
 */
final class FileIsOnVolume implements RackRule {

    @Override
    public String id() {
        return "V-STO-25";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            ConfigCursor entries = namespace.storageEngine().get("files");
            for (String entry : entries.texts()) {
                for (String file : entry.trim().split("\\s+")) {
                    boolean found = rack.volumes().stream()
                            .filter(VolumeView::isFilesystem)
                            .anyMatch(volume -> volume.serverPath()
                                    .filter(path -> ServerPaths.isUnder(ServerPaths.folder(file), path))
                                    .isPresent());
                    if (!found) {
                        report.deny(
                                entries.path(),
                                "namespace storage file related mountPath for " + file
                                        + " not found in Storage config, namespace " + namespace.label(),
                                "add a persistent volume with volumeMode Filesystem at this folder");
                    }
                }
            }
        }
    }
}
