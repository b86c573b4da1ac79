package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import io.fabric8.kubernetes.api.model.Container;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Containers of a pod are known by name. */
final class ContainerNamesAreUnique implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-07";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Set<String> seen = new HashSet<>();
        for (Map.Entry<FieldPath, Container> container : Pods.containers(cluster)) {
            String name = container.getValue().getName();
            if (name != null && !seen.add(name)) {
                report.deny(
                        container.getKey().field("name"),
                        "cannot have duplicate names of containers: " + name,
                        "give the container another name");
            }
        }
    }
}
