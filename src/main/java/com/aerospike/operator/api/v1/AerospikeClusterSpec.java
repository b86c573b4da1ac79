package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.cel.AccessCel;
import com.aerospike.operator.api.cel.ImageCel;
import com.aerospike.operator.api.cel.NetworkCel;
import com.aerospike.operator.api.cel.PodCel;
import com.aerospike.operator.api.cel.RackCel;
import com.aerospike.operator.api.cel.ShareCel;
import com.aerospike.operator.api.cel.StorageCel;
import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import java.util.List;

/** The wanted state of a cluster. */
@WirePart
@JsonClassDescription("The wanted state of the cluster: how many servers of which image, their configuration, storage, "
        + "racks, users and pods.")
@ValidationRule(
        value = PodCel.ONE_POD_PER_HOST_ON_HOST_NETWORK,
        message = "host networking cannot be enabled with multi pod per host",
        fieldPath = ".podSpec.hostNetwork")
@ValidationRule(
        value = PodCel.PODS_PER_HOST_STAY,
        message = "cannot update MultiPodPerHost setting",
        fieldPath = ".podSpec.multiPodPerHost")
@ValidationRule(
        value = NetworkCel.FABRIC_STAYS,
        message = "cannot update fabric type",
        fieldPath = ".aerospikeNetworkPolicy.fabric")
@ValidationRule(
        value = NetworkCel.TLS_FABRIC_STAYS,
        message = "cannot update tlsFabric type",
        fieldPath = ".aerospikeNetworkPolicy.tlsFabric")
@ValidationRule(
        value = NetworkCel.NO_CUSTOM_NETWORK_ON_HOST_NETWORK,
        message = "hostNetwork is not allowed with 'customInterface' network type",
        fieldPath = ".podSpec.hostNetwork")
@ValidationRule(
        value = AccessCel.USERS_STAY,
        message = "aerospikeAccessControl cannot be removed once set",
        fieldPath = ".aerospikeAccessControl")
@ValidationRule(
        value = RackCel.OVERRIDE_NEEDS_ONE_RACK,
        message = "enableRackIDOverride requires a single rack configuration",
        fieldPath = ".enableRackIDOverride")
@ValidationRule(
        value = RackCel.ROSTER_BLOCK_EXCLUDES_NODES,
        message = "forceBlockFromRoster cannot be used together with RosterNodeBlockList",
        fieldPath = ".rosterNodeBlockList")
@ValidationRule(
        value = ShareCel.BUDGET_IS_NOT_NEGATIVE,
        message = "can not use negative spec.maxUnavailable",
        fieldPath = ".maxUnavailable")
@ValidationRule(
        value = ShareCel.BUDGET_IS_SHARE,
        message = "spec.maxUnavailable: string is not a percentage from 0% to 100%",
        fieldPath = ".maxUnavailable")
@ValidationRule(
        value = StorageCel.PARALLEL_CLEANUP_NEEDS_LIMITS,
        message = "init container spec should have resources.Limits if CleanupThreads is not 1",
        fieldPath = ".storage.cleanupThreads")
@ValidationRule(
        value = StorageCel.RESTART_DELETION_NEEDS_CLASSES,
        message = "localStorageClasses cannot be empty if deleteLocalStorageOnRestart is set",
        fieldPath = ".storage.deleteLocalStorageOnRestart")
@ValidationRule(
        value = StorageCel.RECOVERY_DELETION_NEEDS_CLASSES,
        message = "localStorageClasses cannot be empty if deleteLocalStorageOnPodRecovery is set",
        fieldPath = ".storage.deleteLocalStorageOnPodRecovery")
@ValidationRule(
        value = StorageCel.VOLUME_HAS_SOURCE,
        message = "no volume source found for a volume",
        fieldPath = ".storage.volumes")
@ValidationRule(
        value = StorageCel.VOLUME_HAS_ONE_SOURCE,
        message = "can not specify more than 1 source for a volume",
        fieldPath = ".storage.volumes")
@ValidationRule(
        value = StorageCel.DEVICE_INIT_METHOD,
        message = "invalid init method deleteFiles for block volume",
        fieldPath = ".storage.volumes")
@ValidationRule(
        value = StorageCel.FILESYSTEM_INIT_METHOD,
        message = "invalid init method for filesystem volume, only none and deleteFiles are possible",
        fieldPath = ".storage.volumes")
@ValidationRule(
        value = StorageCel.FILESYSTEM_WIPE_METHOD,
        message = "invalid wipe method for filesystem volume, only deleteFiles is possible",
        fieldPath = ".storage.volumes")
@ValidationRule(
        value = StorageCel.VOLUME_IS_ATTACHED,
        message = "no container provided to attach the volume",
        fieldPath = ".storage.volumes")
@ValidationRule(
        value = StorageCel.SERVER_PATH_IS_ABSOLUTE,
        message = "volume path should be absolute",
        fieldPath = ".storage.volumes")
@ValidationRule(
        value = StorageCel.SERVER_PATH_IS_FREE,
        message = "reserved volume path, /etc/aerospike and /configs are taken",
        fieldPath = ".storage.volumes")
@ValidationRule(
        value = StorageCel.HOST_PATH_IS_READ_ONLY,
        message = "hostpath volumes can only be mounted as read-only filesystem in server container",
        fieldPath = ".storage.volumes")
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
    @ValidationRule(
            value = ImageCel.EDITION_IS_SUPPORTED,
            message = "image is not supported, only Enterprise and Federal editions are allowed")
    @ValidationRule(
            value = ImageCel.NO_ENTERPRISE_TO_FEDERAL,
            message = "enterprise to federal edition upgrade is not supported")
    @ValidationRule(
            value = ImageCel.NO_FEDERAL_TO_ENTERPRISE,
            message = "federal to enterprise edition upgrade is not supported")
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
    @ValidationRule(
            value = AccessCel.CERTIFICATE_USERS_HAVE_NO_SECRET,
            message = "users cannot set secretName when authMode is PKIOnly",
            fieldPath = ".users")
    @ValidationRule(
            value = AccessCel.PASSWORD_USERS_HAVE_SECRET,
            message = "a user with a password has empty secret name",
            fieldPath = ".users")
    @ValidationRule(
            value = AccessCel.ADMIN_IS_THERE,
            message = "no admin user with required roles: sys-admin, user-admin",
            fieldPath = ".users")
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
    @ValidationRule(
            value = RackCel.IDS_ARE_IN_RANGE,
            message = "rack ids should be greater than or equal to 0 and less than or equal to 1000000",
            fieldPath = ".racks")
    @ValidationRule(
            value = RackCel.ZERO_STANDS_ALONE,
            message = "invalid RackConfig: RackID 0 is reserved for the rack of a cluster without racks",
            fieldPath = ".racks")
    @ValidationRule(
            value = RackCel.SOME_RACK_STAYS_IN_ROSTER,
            message = "all racks cannot have forceBlockFromRoster enabled. At least one rack must remain "
                    + "in the roster",
            fieldPath = ".racks")
    @ValidationRule(
            value = RackCel.ROSTER_BLOCK_EXCLUDES_IGNORABLE_PODS,
            message = "forceBlockFromRoster cannot be used together with maxIgnorablePods",
            fieldPath = ".maxIgnorablePods")
    @ValidationRule(
            value = RackCel.ONE_RACK_IN_ROSTER_MEANS_NO_BATCHES,
            message = "with only one rack in roster, cannot use rollingUpdateBatchSize or scaleDownBatchSize",
            fieldPath = ".racks")
    @ValidationRule(
            value = ShareCel.ROLLING_BATCH_NEEDS_TWO_RACKS,
            message = "can not use spec.rackConfig.rollingUpdateBatchSize when number of racks is less than two",
            fieldPath = ".rollingUpdateBatchSize")
    @ValidationRule(
            value = ShareCel.SCALE_DOWN_BATCH_NEEDS_TWO_RACKS,
            message = "can not use spec.rackConfig.scaleDownBatchSize when number of racks is less than two",
            fieldPath = ".scaleDownBatchSize")
    @ValidationRule(
            value = ShareCel.ROLLING_BATCH_IS_NOT_NEGATIVE,
            message = "can not use negative spec.rackConfig.rollingUpdateBatchSize",
            fieldPath = ".rollingUpdateBatchSize")
    @ValidationRule(
            value = ShareCel.ROLLING_BATCH_IS_SHARE,
            message = "spec.rackConfig.rollingUpdateBatchSize: string is not a percentage from 0% to 100%",
            fieldPath = ".rollingUpdateBatchSize")
    @ValidationRule(
            value = ShareCel.SCALE_DOWN_BATCH_IS_NOT_NEGATIVE,
            message = "can not use negative spec.rackConfig.scaleDownBatchSize",
            fieldPath = ".scaleDownBatchSize")
    @ValidationRule(
            value = ShareCel.SCALE_DOWN_BATCH_IS_SHARE,
            message = "spec.rackConfig.scaleDownBatchSize: string is not a percentage from 0% to 100%",
            fieldPath = ".scaleDownBatchSize")
    @ValidationRule(
            value = ShareCel.IGNORABLE_PODS_ARE_NOT_NEGATIVE,
            message = "can not use negative spec.rackConfig.maxIgnorablePods",
            fieldPath = ".maxIgnorablePods")
    @ValidationRule(
            value = ShareCel.IGNORABLE_PODS_ARE_SHARE,
            message = "spec.rackConfig.maxIgnorablePods: string is not a percentage from 0% to 100%",
            fieldPath = ".maxIgnorablePods")
    public RackConfig rackConfig;

    @JsonPropertyDescription("Which addresses the servers tell to clients and to each other.")
    @ValidationRule(
            value = NetworkCel.ACCESS_NETWORKS_ARE_NAMED,
            message = "customAccessNetworkNames is required with 'customInterface' access type",
            fieldPath = ".access")
    @ValidationRule(
            value = NetworkCel.ALTERNATE_ACCESS_NETWORKS_ARE_NAMED,
            message = "customAlternateAccessNetworkNames is required with 'customInterface' alternateAccess type",
            fieldPath = ".alternateAccess")
    @ValidationRule(
            value = NetworkCel.TLS_ACCESS_NETWORKS_ARE_NAMED,
            message = "customTLSAccessNetworkNames is required with 'customInterface' tlsAccess type",
            fieldPath = ".tlsAccess")
    @ValidationRule(
            value = NetworkCel.TLS_ALTERNATE_ACCESS_NETWORKS_ARE_NAMED,
            message = "customTLSAlternateAccessNetworkNames is required with 'customInterface' "
                    + "tlsAlternateAccess type",
            fieldPath = ".tlsAlternateAccess")
    @ValidationRule(
            value = NetworkCel.FABRIC_NETWORKS_ARE_NAMED,
            message = "customFabricNetworkNames is required with 'customInterface' fabric type",
            fieldPath = ".fabric")
    @ValidationRule(
            value = NetworkCel.TLS_FABRIC_NETWORKS_ARE_NAMED,
            message = "customTLSFabricNetworkNames is required with 'customInterface' tlsFabric type",
            fieldPath = ".tlsFabric")
    public NetworkPolicy aerospikeNetworkPolicy;

    @JsonPropertyDescription("Certificate with which the operator connects to servers that ask for one.")
    public OperatorClientCert operatorClientCert;

    @JsonPropertyDescription("Settings of the pods of all racks.")
    @ValidationRule(
            value = PodCel.DNS_KNOWS_CLUSTER,
            message = "dnsPolicy: Default is not supported",
            fieldPath = ".dnsPolicy")
    @ValidationRule(
            value = PodCel.NO_DNS_NEEDS_CONFIG,
            message = "dnsConfig is required field when dnsPolicy is set to None",
            fieldPath = ".dnsPolicy")
    @ValidationRule(
            value = PodCel.LABELS_ARE_FREE,
            message = "a label of app, aerospike.com/rack-id and aerospike.com/cr is automatically "
                    + "defined by operator and shouldn't be specified by user",
            fieldPath = ".metadata.labels")
    @ValidationRule(
            value = PodCel.ANNOTATIONS_ARE_FREE,
            message = "annotation aerospike.com/eviction-blocked is reserved by operator",
            fieldPath = ".metadata.annotations")
    @ValidationRule(
            value = PodCel.SIDECARS_LEAVE_SERVER_NAME,
            message = "cannot use reserved container name: aerospike-server",
            fieldPath = ".sidecars")
    @ValidationRule(
            value = PodCel.INIT_CONTAINERS_LEAVE_SERVER_NAME,
            message = "cannot use reserved container name: aerospike-server",
            fieldPath = ".initContainers")
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
    @ValidationRule(
            value = PodCel.OPERATION_STAYS,
            message = "an operation cannot be updated, give the changed one a new id")
    public List<Operation> operations;

    @JsonPropertyDescription(
            "Take the rack id of a pod from its annotation aerospike.com/override-rack-id. Needs exactly one "
                    + "rack. Absent means false.")
    public Boolean enableRackIDOverride;
}
