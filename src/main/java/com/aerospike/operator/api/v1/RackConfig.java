package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Nullable;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.List;

/** The racks of a cluster and how many of their pods are worked on at once. */
@WirePart
public class RackConfig {

    @JsonPropertyDescription("Aerospike namespaces whose copies are kept in different racks.")
    public List<String> namespaces;

    @JsonPropertyDescription(
            "The racks. Pods are spread evenly; racks earlier in the list get the remainder. Absent means one"
                    + " rack with id 0.")
    @Nullable
    public List<Rack> racks;

    @JsonPropertyDescription(
            "How many pods of one rack are restarted together, as a number or a percentage. Needs two or more"
                    + " racks and copies in other racks. Absent means one at a time.")
    public IntOrString rollingUpdateBatchSize;

    @JsonPropertyDescription(
            "How many pods of one rack are removed together, as a number or a percentage. Not with strong "
                    + "consistency. Absent means one at a time.")
    public IntOrString scaleDownBatchSize;

    @JsonPropertyDescription(
            "How many pending or failed pods of a rack, as a number or a percentage, do not hold up the work "
                    + "on the others. Not together with forceBlockFromRoster.")
    public IntOrString maxIgnorablePods;
}
