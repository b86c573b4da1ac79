package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.Findings;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.Rack;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/**
 * Completes a resource, in the order of the Go operator's mutating webhook. Applying it again to its own result changes
 * nothing; whatever a client put into an {@code effective} field is overwritten.
 */
public final class Defaults {

    private Defaults() {}

    public static Defaulted apply(AerospikeCluster written) {
        Findings findings = new Findings();
        Draft draft = new Draft(copy(written, findings), findings);
        DisruptionBudget.complete(draft);
        NetworkNames.complete(draft);
        StoragePolicies.complete(draft);
        RackList.complete(draft);
        boolean sound = GlobalConfig.complete(draft);
        // What is wrong in the cluster's own configuration is wrong in every rack's; once is enough.
        RackValues.complete(draft, sound ? findings : new Findings());
        PodDefaults.complete(draft);
        RosterBlockList.complete(draft);
        ApiVersionLabel.complete(draft);
        WireShape.complete(draft);
        SchemaDefaults.complete(draft);
        return findings.refuse()
                ? new Defaulted.Refused(draft.cluster(), findings.violations())
                : new Defaulted.Complete(draft.cluster());
    }

    /** Completes {@code written} as if {@code rack} were all it has. */
    public static Defaulted ofOneRack(AerospikeCluster written, Rack rack) {
        AerospikeCluster one = WireForm.copy(written, AerospikeCluster.class);
        one.getSpec().rackConfig.racks = List.of(rack);
        return apply(one);
    }

    private static AerospikeCluster copy(AerospikeCluster written, Findings findings) {
        JsonNode tree = WireForm.tree(written);
        NullEntries.remove(tree.path("spec"), findings.of("V-CRD-12"));
        AerospikeCluster copy = WireForm.cluster(tree);
        if (copy.getSpec() == null) {
            copy.setSpec(new AerospikeClusterSpec());
        }
        if (copy.getMetadata() == null) {
            copy.setMetadata(new ObjectMeta());
        }
        return copy;
    }
}
