package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import io.fabric8.kubernetes.api.model.IntOrString;

/** A number of pods or a percentage of a rack. */
final class IgnorablePodsAreShare implements ClusterRule {

    @Override
    public String id() {
        return "V-BAT-10";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        IntOrString pods = cluster.rackConfig().maxIgnorablePods;
        if (pods != null) {
            FieldPath path = FieldPath.spec("rackConfig", "maxIgnorablePods");
            ShareFault.of(pods).ifPresent(fault -> fault.report(pods, path, report));
        }
    }
}
