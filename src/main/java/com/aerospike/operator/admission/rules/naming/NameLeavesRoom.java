package com.aerospike.operator.admission.rules.naming;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.CreateRule;
import com.aerospike.operator.kube.Names;

/** Room is kept for the longest rack id and a short revision, so that racks can be added later. */
final class NameLeavesRoom implements CreateRule {

    private static final int RACK_ID = 10;
    private static final int SHORT_REVISION = 3;

    @Override
    public String id() {
        return "V-GEN-02";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        int revision = cluster.racks().stream()
                .mapToInt(rack -> rack.revision().length())
                .reduce(SHORT_REVISION, Math::max);
        int total = cluster.name().length() + RACK_ID + revision + Names.REVISION_HASH_LENGTH;
        if (total > Names.LABEL_LIMIT) {
            report.deny(
                    FieldPath.ROOT.fields("metadata", "name"),
                    "Pod label value would exceed the 63-character DNS label limit: cluster name = "
                            + cluster.name().length() + ", rack id and hyphens = " + RACK_ID
                            + ", revision placeholder = "
                            + revision + ", revision hash = " + Names.REVISION_HASH_LENGTH + ", total = " + total
                            + ", reduce by " + (total - Names.LABEL_LIMIT),
                    "choose a shorter name");
        }
    }
}
