package com.aerospike.operator.api.v1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import java.util.List;

/** Settings of the pods of all racks. */
public class PodSpec extends RackPodSpec {

    @JsonPropertyDescription("Settings of the server container.")
    public ServerContainer aerospikeContainer;

    @JsonPropertyDescription("Settings of the init container that prepares volumes and configuration.")
    public InitContainer aerospikeInitContainer;

    @JsonPropertyDescription("Labels and annotations for the pods. Labels of the operator win.")
    public ObjectMetadata metadata;

    @JsonPropertyDescription("Containers that run beside the server. Keys as in pod.spec.containers.")
    public List<Container> sidecars;

    @JsonPropertyDescription("Init containers, with keys as in pod.spec.initContainers. They run after the one of the "
            + "operator, unless an entry named aerospike-init marks where that one is to run.")
    public List<Container> initContainers;

    @JsonPropertyDescription(
            "Let several servers run on one Kubernetes node; each gets node ports of its own. Cannot be "
                    + "changed. Absent means false.")
    public Boolean multiPodPerHost;

    @JsonPropertyDescription(
            "Use the network of the Kubernetes node. Not together with multiPodPerHost. Absent means false.")
    public Boolean hostNetwork;

    @JsonPropertyDescription(
            "DNS policy of the pods: ClusterFirst, ClusterFirstWithHostNet or None; None needs dnsConfig. "
                    + "Absent means ClusterFirst, or ClusterFirstWithHostNet with hostNetwork.")
    public String dnsPolicy;

    @JsonPropertyDescription("The DNS policy in force. Computed at admission; a value given here is overwritten.")
    public String effectiveDNSPolicy;

    @JsonPropertyDescription("DNS settings of the pods. Keys as in pod.spec.dnsConfig.")
    public PodDNSConfig dnsConfig;

    @JsonPropertyDescription("Security context of the pods. fsGroup 0 is added when it is absent. Keys as in "
            + "pod.spec.securityContext.")
    public PodSecurityContext securityContext;

    @JsonPropertyDescription("Secrets for pulling the images. Keys as in pod.spec.imagePullSecrets.")
    public List<LocalObjectReference> imagePullSecrets;
}
