package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackView;
import java.util.HashMap;
import java.util.Map;

/** The factor belongs to the namespace, not to a node: servers that disagree do not form a cluster. */
final class ReplicationFactorIsTheSame implements ClusterRule {

    @Override
    public String id() {
        return "V-NSP-04";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Map<String, Integer> factors = new HashMap<>();
        for (RackView rack : cluster.racks()) {
            for (NamespaceView namespace : rack.namespaces()) {
                int factor = namespace.replicationFactor();
                Integer other = factors.putIfAbsent(namespace.label(), factor);
                if (other != null && other != factor) {
                    report.deny(
                            namespace.config().get("replication-factor").path(),
                            "namespace " + namespace.label() + " has different replication-factor values across racks ("
                                    + other + ", " + factor + "): replication-factor must be the same in every rack",
                            "set it in spec.aerospikeConfig only");
                }
            }
        }
    }
}
