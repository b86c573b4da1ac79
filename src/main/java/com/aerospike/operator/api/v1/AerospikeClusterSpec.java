package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import java.util.List;

/** The wanted state of a cluster. */
@WirePart
@JsonClassDescription("The wanted state of the cluster: how many servers of which image, their configuration, storage, "
        + "racks, users and pods.")
public class AerospikeClusterSpec {

    @JsonPropertyDescription("How many servers the cluster has, over all racks.")
    @Required
    @Min(1)
    @Max(256)
    @SpecReplicas
    public Integer size;

    @JsonPropertyDescription("Image of the server, an enterprise or federal edition with a version tag.")
    @Required
    @Size(min = 1)
    public String image;

    @JsonPropertyDescription(
            "How many pods, as a number or a percentage, may be taken away at once by others, such as a node "
                    + "drain. It goes into the PodDisruptionBudget and must stay below the replication factors. Absent "
                    + "means 1.")
    public IntOrString maxUnavailable;

    @JsonPropertyDescription("Make no PodDisruptionBudget. Absent means false.")
    public Boolean disablePDB;

    @JsonPropertyDescription("Volumes of all racks that have no storage of their own.")
    public StorageSpec storage;

    @JsonPropertyDescription(
            "Users and roles of the servers. Needed when the configuration has a security section; cannot be "
                    + "removed later.")
    public AccessControl aerospikeAccessControl;

    @JsonPropertyDescription("Configuration of the servers: the sections and parameters of aerospike.conf as YAML.")
    @Required
    public ObjectNode aerospikeConfig;

    @JsonPropertyDescription(
            "Apply changed parameters to running servers, where the server can, and restart only for the "
                    + "others. Absent means false.")
    public Boolean enableDynamicConfigUpdate;

    @JsonPropertyDescription("Checks at admission to leave out.")
    @Default("{\"skipWorkDirValidate\":false}")
    public ValidationPolicy validationPolicy;

    @JsonPropertyDescription("Racks, and how many of their pods are worked on at once.")
    public RackConfig rackConfig;

    @JsonPropertyDescription("Which addresses the servers tell to clients and to each other.")
    public NetworkPolicy aerospikeNetworkPolicy;

    @JsonPropertyDescription("Certificate with which the operator connects to servers that ask for one.")
    public OperatorClientCert operatorClientCert;

    @JsonPropertyDescription("Settings of the pods of all racks.")
    public PodSpec podSpec;

    @JsonPropertyDescription("Services through which clients find a first server.")
    public SeedsFinderServices seedsFinderServices;

    @JsonPropertyDescription("Additions to the headless service, which has the name of the cluster.")
    public ServiceSpec headlessService;

    @JsonPropertyDescription("Additions to the node port services of the pods.")
    public ServiceSpec podService;

    @JsonPropertyDescription(
            "Node ids, in hexadecimal digits, that stay out of the roster of strongly consistent namespaces.")
    public List<String> rosterNodeBlockList;

    @JsonPropertyDescription("Kubernetes nodes on which no pod of the cluster may run; pods there are moved.")
    @Size(min = 1)
    public List<String> k8sNodeBlockList;

    @JsonPropertyDescription(
            "Leave the cluster alone until this is false again. Deletion still works. Absent means false.")
    public Boolean paused;

    @JsonPropertyDescription(
            "Do not let failed sidecars hold up the work while the server of the pod runs. Absent means " + "false.")
    public Boolean ignoreSidecarFailure;

    @JsonPropertyDescription("A restart on demand, at most one.")
    @Size(max = 1)
    public List<Operation> operations;

    @JsonPropertyDescription(
            "Take the rack id of a pod from its annotation aerospike.com/override-rack-id. Needs exactly one "
                    + "rack. Absent means false.")
    public Boolean enableRackIDOverride;
}
