package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Quantities;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.api.v1.PersistentVolumeSpec;
import java.util.HashSet;
import java.util.Set;

/** A claim needs a class, a mode and a size; an attachment needs a path. */
final class VolumesAreWhole implements RackRule {

    @Override
    public String id() {
        return "V-CRD-12";
    }

    @Override
    public void check(RackView rack, Report report) {
        Set<String> names = new HashSet<>();
        for (VolumeView volume : rack.volumes()) {
            if (!names.add(volume.name())) {
                report.deny(
                        volume.path().field("name"), "Duplicate value: " + volume.name(), "give every volume a name");
            }
            volume.claim().ifPresent(claim -> claim(claim, volume.path().fields("source", "persistentVolume"), report));
            if (volume.spec().aerospike != null && volume.spec().aerospike.path == null) {
                report.deny(volume.path().fields("aerospike", "path"), "Required value", "give the path in the server");
            }
        }
    }

    private static void claim(PersistentVolumeSpec claim, FieldPath path, Report report) {
        if (claim.storageClass == null) {
            report.deny(path.field("storageClass"), "Required value", "name a storage class");
        }
        if (claim.volumeMode == null) {
            report.deny(path.field("volumeMode"), "Required value", "use Block or Filesystem");
        }
        if (Quantities.amount(claim.size).isEmpty()) {
            report.deny(path.field("size"), "a size is required, such as 5Gi", "give the size");
        }
    }
}
