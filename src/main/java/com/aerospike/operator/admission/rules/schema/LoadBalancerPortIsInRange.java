package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.LoadBalancerSpec;

/** Ports below 1024 belong to the system. */
final class LoadBalancerPortIsInRange implements ClusterRule {

    @Override
    public String id() {
        return "V-CRD-08";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (cluster.spec().seedsFinderServices == null || cluster.spec().seedsFinderServices.loadBalancer == null) {
            return;
        }
        LoadBalancerSpec balancer = cluster.spec().seedsFinderServices.loadBalancer;
        FieldPath path = FieldPath.spec("seedsFinderServices", "loadBalancer");
        check(balancer.port, path.field("port"), report);
        check(balancer.targetPort, path.field("targetPort"), report);
    }

    private static void check(Integer port, FieldPath path, Report report) {
        if (port != null && (port < 1024 || port > 65535)) {
            report.deny(path, "Invalid value: " + port + ": must be from 1024 to 65535", "choose a port in this range");
        }
    }
}
