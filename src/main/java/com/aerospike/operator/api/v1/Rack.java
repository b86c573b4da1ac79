package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.generator.annotation.Required;

/** A group of pods that share a failure domain, with the settings in which it differs from the cluster. */
@WirePart
public class Rack {

    @JsonPropertyDescription(
            "Number of the rack, 0 to 1000000, used as rack-id by the servers. 0 is reserved for a cluster "
                    + "without racks of its own.")
    @Required
    public Integer id;

    @JsonPropertyDescription(
            "Version of the rack, a DNS label. A new value makes new pods beside the old ones and moves the "
                    + "data, which is how persistent volumes are changed.")
    public String revision;

    @JsonPropertyDescription(
            "Runs the pods on nodes with this value in the label topology.kubernetes.io/zone. Cannot be " + "changed.")
    public String zone;

    @JsonPropertyDescription(
            "Runs the pods on nodes with this value in the label topology.kubernetes.io/region. Cannot be "
                    + "changed.")
    public String region;

    @JsonPropertyDescription(
            "Runs the pods on nodes with this value in the label aerospike.com/rack-label. Cannot be changed.")
    public String rackLabel;

    @JsonPropertyDescription(
            "Runs the pods on the node with this value in the label kubernetes.io/hostname. Cannot be " + "changed.")
    public String nodeName;

    @JsonPropertyDescription(
            "Server configuration of this rack, merged over the one of the cluster. Must not contain network "
                    + "or security.")
    public ObjectNode aerospikeConfig;

    @JsonPropertyDescription(
            "The merged server configuration of this rack. Computed at admission; a value given here is "
                    + "overwritten.")
    public ObjectNode effectiveAerospikeConfig;

    @JsonPropertyDescription("Storage of this rack. Replaces the storage of the cluster as a whole.")
    public StorageSpec storage;

    @JsonPropertyDescription(
            "The storage in force for this rack. Computed at admission; a value given here is overwritten.")
    public StorageSpec effectiveStorage;

    @JsonPropertyDescription("Scheduling of the pods of this rack, in place of the scheduling keys of the cluster.")
    public RackPodSpec podSpec;

    @JsonPropertyDescription(
            "The scheduling in force for this rack. Computed at admission; a value given here is overwritten.")
    public RackPodSpec effectivePodSpec;

    @JsonPropertyDescription(
            "Keep all nodes of this rack out of the roster of strongly consistent namespaces, for example "
                    + "when the rack is lost. Absent means false.")
    public Boolean forceBlockFromRoster;
}
