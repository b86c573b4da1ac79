package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.kube.Containers;
import io.fabric8.kubernetes.api.model.Container;
import java.util.Map;

/** The server container has this name. */
final class ServerNameIsTaken implements ClusterRule {

    @Override
    public String id() {
        return "V-POD-06";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        for (Map.Entry<FieldPath, Container> container : Pods.containers(cluster)) {
            if (Containers.SERVER.equals(container.getValue().getName())) {
                report.deny(
                        container.getKey().field("name"),
                        "cannot use reserved container name: " + Containers.SERVER,
                        "give the container another name");
            }
        }
    }
}
