package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;

/** Where pods may be scheduled. */
@WirePart
public class RackPodSpec {

    @JsonPropertyDescription(
            "Attraction and repulsion between pods and nodes. Rules for racks and for one pod per node are "
                    + "added to it. Keys as in pod.spec.affinity.")
    public Affinity affinity;

    @JsonPropertyDescription("Taints of nodes that the pods put up with. Keys as in pod.spec.tolerations.")
    public List<Toleration> tolerations;

    @JsonPropertyDescription("Labels that a node must have.")
    public Map<String, String> nodeSelector;
}
