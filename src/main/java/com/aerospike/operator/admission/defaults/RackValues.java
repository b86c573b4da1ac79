package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Findings;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.RackPodSpec;
import com.aerospike.operator.api.v1.StorageSpec;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * The values in force in each rack. Three kinds, three rules: a rack's storage replaces the cluster's, its
 * configuration is merged into the cluster's, its scheduling replaces the cluster's.
 */
final class RackValues {

    private RackValues() {}

    /** Problems with the configuration of racks go to {@code findings}. */
    static void complete(Draft draft, Findings findings) {
        List<Rack> racks = draft.spec().rackConfig.racks;
        racks.forEach(rack -> storage(rack, draft.spec().storage));
        for (int i = 0; i < racks.size(); i++) {
            config(racks.get(i), i, draft, findings);
        }
        racks.forEach(rack -> scheduling(rack, draft.spec()));
    }

    private static void storage(Rack rack, StorageSpec shared) {
        StorageSpec own = rack.storage == null ? shared : rack.storage;
        rack.effectiveStorage = WireForm.copy(own, StorageSpec.class);
        // AKO cannot tell 0 from absent here, and the schema then makes it 1.
        if (rack.effectiveStorage.cleanupThreads != null && rack.effectiveStorage.cleanupThreads == 0) {
            rack.effectiveStorage.cleanupThreads = null;
        }
        StoragePolicies.fill(rack.effectiveStorage);
        if (rack.storage != null) {
            // AKO stores the effective values of volumes (not of policies) on the rack's own storage as well.
            StoragePolicies.fillVolumes(rack.storage.volumes, rack.effectiveStorage);
        }
    }

    private static void config(Rack rack, int position, Draft draft, Findings findings) {
        ObjectNode shared = draft.spec().aerospikeConfig;
        if (shared == null || rack.id == null) {
            rack.effectiveAerospikeConfig = null;
            return;
        }
        FieldPath path = FieldPath.spec("rackConfig", "racks").index(position).field("aerospikeConfig");
        String prefix = "error updating rack aerospike config: ";
        var scope = new ConfigScope(draft, OptionalInt.of(rack.id), path, prefix, findings);
        ObjectNode merged = rack.aerospikeConfig == null
                ? shared.deepCopy()
                : ConfigMerge.merge(shared, rack.aerospikeConfig, scope);
        ConfigSteps.apply(merged, scope);
        rack.effectiveAerospikeConfig = merged;
    }

    private static void scheduling(Rack rack, AerospikeClusterSpec spec) {
        RackPodSpec own = new RackPodSpec();
        RackPodSpec source = rack.podSpec == null ? spec.podSpec : rack.podSpec;
        if (source != null) {
            own.affinity = source.affinity;
            own.tolerations = source.tolerations;
            own.nodeSelector = source.nodeSelector;
        }
        rack.effectivePodSpec = WireForm.copy(own, RackPodSpec.class);
    }
}
