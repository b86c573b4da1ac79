package com.aerospike.operator.admission.rules;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.PodSpec;
import com.aerospike.operator.api.v1.RackConfig;
import java.util.Objects;
import java.util.Optional;

/** A resource as it was last completed, put together from the copy in its status. Not copied there: {@code paused}. */
public final class CompletedCluster {

    private CompletedCluster() {}

    /** Empty as long as the cluster was never completed. */
    public static Optional<AerospikeCluster> of(AerospikeCluster cluster) {
        AerospikeClusterStatus status = cluster.getStatus();
        if (status == null || status.aerospikeConfig == null) {
            return Optional.empty();
        }
        AerospikeCluster completed = new AerospikeCluster();
        completed.setMetadata(cluster.getMetadata());
        completed.setSpec(specOf(status));
        completed.setStatus(status);
        return Optional.of(completed);
    }

    /** The spec that was carried out last; all absent but users and roles before the first completion. */
    public static AerospikeClusterSpec specOf(AerospikeClusterStatus status) {
        AerospikeClusterSpec spec = new AerospikeClusterSpec();
        spec.size = status.size;
        spec.image = status.image;
        spec.maxUnavailable = status.maxUnavailable;
        spec.disablePDB = status.disablePDB;
        spec.storage = status.storage;
        spec.aerospikeAccessControl = status.aerospikeAccessControl;
        spec.aerospikeConfig = status.aerospikeConfig;
        spec.enableDynamicConfigUpdate = status.enableDynamicConfigUpdate;
        spec.validationPolicy = status.validationPolicy;
        spec.rackConfig = status.rackConfig;
        spec.aerospikeNetworkPolicy = status.aerospikeNetworkPolicy;
        spec.operatorClientCert = status.operatorClientCertSpec;
        spec.podSpec =
                status.podSpec == null && status.multiPodPerHost != null ? formerPodSpec(status) : status.podSpec;
        spec.seedsFinderServices = status.seedsFinderServices;
        spec.headlessService = status.headlessService;
        spec.podService = status.podService;
        spec.rosterNodeBlockList = status.rosterNodeBlockList;
        spec.k8sNodeBlockList = status.k8sNodeBlockList;
        spec.ignoreSidecarFailure = status.ignoreSidecarFailure;
        spec.operations = status.operations;
        spec.enableRackIDOverride = status.enableRackIDOverride;
        return spec;
    }

    /** Takes empty racks out of the status of a copy: of a spec they are gone already, a damaged status may hold one. */
    public static void dropEmptyRacks(AerospikeCluster copy) {
        if (copy.getStatus() != null && copy.getStatus().rackConfig != null) {
            copy.getStatus().rackConfig = withoutEmptyRacks(copy.getStatus().rackConfig);
        }
    }

    private static RackConfig withoutEmptyRacks(RackConfig stored) {
        if (stored.racks == null || stored.racks.stream().allMatch(Objects::nonNull)) {
            return stored;
        }
        RackConfig clean = new RackConfig();
        clean.namespaces = stored.namespaces;
        clean.racks = stored.racks.stream().filter(Objects::nonNull).toList();
        clean.rollingUpdateBatchSize = stored.rollingUpdateBatchSize;
        clean.scaleDownBatchSize = stored.scaleDownBatchSize;
        clean.maxIgnorablePods = stored.maxIgnorablePods;
        return clean;
    }

    // Early releases kept this one setting of the pods at the top of the status.
    private static PodSpec formerPodSpec(AerospikeClusterStatus status) {
        PodSpec pods = new PodSpec();
        pods.multiPodPerHost = status.multiPodPerHost;
        return pods;
    }
}
