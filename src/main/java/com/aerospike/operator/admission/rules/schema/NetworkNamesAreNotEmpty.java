package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.NetworkPolicy;
import java.util.List;

/** An empty list of networks is a mistake: leave it out. */
final class NetworkNamesAreNotEmpty implements ClusterRule {

    @Override
    public String id() {
        return "V-CRD-07";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        NetworkPolicy policy = cluster.spec().aerospikeNetworkPolicy;
        if (policy != null) {
            check("customAccessNetworkNames", policy.customAccessNetworkNames, report);
            check("customAlternateAccessNetworkNames", policy.customAlternateAccessNetworkNames, report);
            check("customTLSAccessNetworkNames", policy.customTLSAccessNetworkNames, report);
            check("customTLSAlternateAccessNetworkNames", policy.customTLSAlternateAccessNetworkNames, report);
            check("customFabricNetworkNames", policy.customFabricNetworkNames, report);
            check("customTLSFabricNetworkNames", policy.customTLSFabricNetworkNames, report);
        }
    }

    private static void check(String field, List<String> names, Report report) {
        if (names != null && names.isEmpty()) {
            report.deny(
                    FieldPath.spec("aerospikeNetworkPolicy", field),
                    "should have at least 1 items",
                    "name a network or remove the field");
        }
    }
}
