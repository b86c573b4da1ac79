package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** What is known of one pod and its server. */
@WirePart
public class PodStatus {

    @JsonPropertyDescription("Image of the server container.")
    @Required
    public String image;

    @JsonPropertyDescription("Image of the init container.")
    public String initImage;

    @JsonPropertyDescription("Address of the pod.")
    @Required
    public String podIP;

    @JsonPropertyDescription("Internal address of the Kubernetes node.")
    public String hostInternalIP;

    @JsonPropertyDescription("External address of the Kubernetes node.")
    public String hostExternalIP;

    @JsonPropertyDescription("Port for clients inside the pod, the TLS port when there is one.")
    @Required
    public Integer podPort;

    @JsonPropertyDescription("Port for clients on the Kubernetes node that leads to podPort.")
    public Integer servicePort;

    @JsonPropertyDescription("Port for administrators inside the pod, the TLS port when there is one.")
    public Integer podAdminPort;

    @JsonPropertyDescription("Port for administrators on the Kubernetes node that leads to podAdminPort.")
    public Integer serviceAdminPort;

    @JsonPropertyDescription("What the server tells of itself.")
    public ServerStatus aerospike;

    @JsonPropertyDescription("Volumes that were prepared, as volume name, an at sign and the uid of the claim.")
    public List<String> initializedVolumes;

    @JsonPropertyDescription("Volumes that must be wiped before they are used again.")
    public List<String> dirtyVolumes;

    @JsonPropertyDescription("Hash of the configuration that the server started with.")
    @Required
    public String aerospikeConfigHash;

    @JsonPropertyDescription("Hash of the network policy that the server started with.")
    @Required
    public String networkPolicyHash;

    @JsonPropertyDescription("Hash of the pod settings that the pod was made with.")
    @Required
    public String podSpecHash;

    @JsonPropertyDescription("How the last change without restart went, if it did not succeed.")
    public DynamicConfigUpdateStatus dynamicConfigUpdateStatus;

    @JsonPropertyDescription("Whether the rack id was taken from an annotation of the pod.")
    public Boolean rackIDOverridden;
}
