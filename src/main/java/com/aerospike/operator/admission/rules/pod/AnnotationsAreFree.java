package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.kube.Annotations;

/** The operator restarts pods with this annotation. */
final class AnnotationsAreFree implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-05";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        ObjectMetadata metadata = Pods.of(cluster).metadata;
        if (metadata != null
                && metadata.annotations != null
                && metadata.annotations.containsKey(Annotations.EVICTION_BLOCKED)) {
            report.deny(
                    Pods.PATH.fields("metadata", "annotations").key(Annotations.EVICTION_BLOCKED),
                    "annotation " + Annotations.EVICTION_BLOCKED + " is reserved by operator",
                    "remove the annotation");
        }
    }
}
