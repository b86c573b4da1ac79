package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** The file does not exist in the servers that are supported. */
final class DlogPolicyIsDeprecated implements ClusterRule {

    @Override
    public String id() {
        return "V-VPL-03";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (cluster.spec().validationPolicy != null
                && Boolean.TRUE.equals(cluster.spec().validationPolicy.skipXdrDlogFileValidate)) {
            report.warn(
                    FieldPath.spec("validationPolicy", "skipXdrDlogFileValidate"),
                    "skipXdrDlogFileValidate is deprecated and has no effect");
        }
    }
}
