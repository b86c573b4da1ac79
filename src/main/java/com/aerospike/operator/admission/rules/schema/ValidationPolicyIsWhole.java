package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/** A policy that is given says whether the work directory is checked. */
final class ValidationPolicyIsWhole implements ClusterRule {

    @Override
    public String id() {
        return "V-CRD-13";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (cluster.spec().validationPolicy != null && cluster.spec().validationPolicy.skipWorkDirValidate == null) {
            report.deny(
                    FieldPath.spec("validationPolicy", "skipWorkDirValidate"),
                    "Required value",
                    "set it to true or false");
        }
    }
}
