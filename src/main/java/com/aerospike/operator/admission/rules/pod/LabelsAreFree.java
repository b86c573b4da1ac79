package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.kube.Labels;
import java.util.List;

/** The operator finds its pods by these labels. */
final class LabelsAreFree implements ClusterRule {

    private static final List<String> RESERVED = List.of(Labels.APP, Labels.RACK_ID, Labels.CLUSTER);

    @Override
    public String id() {
        return "V-POD-04";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        ObjectMetadata metadata = Pods.of(cluster).metadata;
        for (String label : RESERVED) {
            if (metadata != null && metadata.labels != null && metadata.labels.containsKey(label)) {
                report.deny(
                        Pods.PATH.fields("metadata", "labels").key(label),
                        "label " + label + " is automatically defined by operator and shouldn't be specified by user",
                        "remove the label");
            }
        }
    }
}
