package com.aerospike.operator.admission.rules.naming;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.cluster.intent.RackSizes;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;

/**
 * Kubernetes writes the name of the StatefulSet with a hash behind it into a label of every pod; a longer one can
 * make no pods.
 */
final class RackNameFits implements ClusterRule {

    private static final int LIMIT = Names.LABEL_LIMIT - Names.REVISION_HASH_LENGTH - 1;

    @Override
    public String id() {
        return "V-GEN-03";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (cluster.racks().isEmpty()) {
            return;
        }
        List<Integer> sizes = RackSizes.of(cluster.size(), cluster.racks().size());
        for (RackView rack : cluster.racks()) {
            String name = Names.statefulSet(cluster.name(), new RackIdentity(rack.id(), rack.revision()));
            if (sizes.get(rack.index()) > 0 && name.length() > LIMIT) {
                report.deny(
                        rack.path().field("revision"),
                        "StatefulSet name " + name
                                + " would generate pod label value exceeding the 63-character DNS label"
                                + " limit, reduce by " + (name.length() - LIMIT),
                        "shorten the revision");
            }
        }
    }
}
