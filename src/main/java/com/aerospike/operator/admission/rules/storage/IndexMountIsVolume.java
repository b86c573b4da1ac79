package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/** An index on flash or pmem needs a file system of its own. */
final class IndexMountIsVolume implements RackRule {

    @Override
    public String id() {
        return "V-STO-26";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            if (namespace.indexOnMounts()) {
                ConfigCursor mounts = namespace.config().at("index-type", "mounts");
                mounts.texts().stream()
                        .filter(mount -> rack.volumes().stream()
                                .filter(VolumeView::isFilesystem)
                                .noneMatch(volume -> volume.serverPath()
                                        .filter(mount::equals)
                                        .isPresent()))
                        .forEach(mount -> report.deny(
                                mounts.path(),
                                "namespace index-type mount " + mount + " not found in Storage config, namespace "
                                        + namespace.label(),
                                "add a persistent volume with volumeMode Filesystem and this aerospike.path"));
            }
        }
    }
}
