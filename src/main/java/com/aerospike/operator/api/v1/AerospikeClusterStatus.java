package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.ListMap;
import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.generator.annotation.Nullable;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.model.annotation.StatusReplicas;
import java.util.List;
import java.util.Map;

/** The state of a cluster as last seen. Most keys are a copy of the spec that was last completed. */
@WirePart
@JsonClassDescription("The state of the cluster as last seen, and a copy of the spec that was last completed.")
public class AerospikeClusterStatus {

    @JsonPropertyDescription(
            "InProgress while work is going on or waited for, Completed when the cluster is as wanted, Error "
                    + "when the last attempt failed.")
    public Phase phase;

    @JsonPropertyDescription("Generation of the resource that this status speaks of.")
    public Long observedGeneration;

    @JsonPropertyDescription(
            "Ready, Available, Progressing and Degraded, each with a reason and a sentence on what is waited "
                    + "for and what can be done.")
    @ListMap("type")
    public List<Condition> conditions;

    @JsonPropertyDescription("What the operator is doing or waiting for at the moment.")
    public Progress progress;

    @JsonPropertyDescription(
            "When all servers were seen to form one whole cluster with nothing left to send, as RFC 3339 time; renewed only after a server has started since. Kept where storage names localStorageClasses.")
    public String lastWhole;

    @JsonPropertyDescription("As in the spec that was last completed.")
    @StatusReplicas
    public Integer size;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public String image;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public IntOrString maxUnavailable;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public Boolean disablePDB;

    @JsonPropertyDescription("Deprecated and no longer written.")
    public Boolean multiPodPerHost;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public StorageSpec storage;

    @JsonPropertyDescription("Users and roles as last applied to the servers.")
    public AccessControl aerospikeAccessControl;

    @JsonPropertyDescription(
            "Configuration of the servers as last completed. Absent until the cluster was completed for the "
                    + "first time.")
    @Nullable
    public ObjectNode aerospikeConfig;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public Boolean enableDynamicConfigUpdate;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public Boolean enableRackIDOverride;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public Boolean ignoreSidecarFailure;

    @JsonPropertyDescription(
            "Whether the server containers of all pods have a readiness probe; once true it stays true.")
    public Boolean isReadinessProbeEnabled;

    @JsonPropertyDescription("Deprecated and no longer written. Keys as in pod.spec.containers.resources.")
    public ResourceRequirements resources;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public ValidationPolicy validationPolicy;

    @JsonPropertyDescription("As in the spec that was last completed. With the effective values of each rack.")
    @Nullable
    public RackConfig rackConfig;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public NetworkPolicy aerospikeNetworkPolicy;

    @JsonPropertyDescription("operatorClientCert as in the spec that was last completed.")
    public OperatorClientCert operatorClientCertSpec;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public PodSpec podSpec;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public SeedsFinderServices seedsFinderServices;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public ServiceSpec headlessService;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public ServiceSpec podService;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public List<String> rosterNodeBlockList;

    @JsonPropertyDescription("As in the spec that was last completed.")
    public List<String> k8sNodeBlockList;

    @JsonPropertyDescription("On-demand restarts as last seen; podList names the pods that are done.")
    public List<Operation> operations;

    @JsonPropertyDescription("State of each pod, by its name.")
    public Map<String, PodStatus> pods;

    @JsonPropertyDescription("Label selector of the pods, for tools that scale the cluster.")
    @io.fabric8.kubernetes.model.annotation.LabelSelector
    public String selector;
}
