package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;

/**
 * A namespace on a device that is no volume would be lost with the pod. An entry may name a second device, the
 * shadow.
 */
final class DeviceIsVolume implements RackRule {

    @Override
    public String id() {
        return "V-STO-24";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            ConfigCursor entries = namespace.storageEngine().get("devices");
            for (String entry : entries.texts()) {
                for (String device : entry.trim().split("\\s+")) {
                    boolean found = rack.volumes().stream()
                            .filter(VolumeView::isDevice)
                            .anyMatch(volume ->
                                    volume.serverPath().filter(device::equals).isPresent());
                    if (!found) {
                        report.deny(
                                entries.path(),
                                "namespace storage device related devicePath " + device
                                        + " not found in Storage config, namespace " + namespace.label(),
                                "add a persistent volume with volumeMode Block and this aerospike.path");
                    }
                }
            }
        }
    }
}
