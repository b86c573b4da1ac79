package com.aerospike.operator.cluster.status;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import java.util.List;

/**
 * The copy of the spec that status keeps: the last one that was carried out in full. Both operators read it to know what
 * runs, so what is copied and under which condition follows AKO; {@code paused} is not part of it.
 */
final class CompletedSpec {
    private CompletedSpec() {}

    static void copy(AerospikeClusterSpec spec, AerospikeClusterStatus into) {
        into.size = spec.size;
        into.image = spec.image;
        into.maxUnavailable = spec.maxUnavailable;
        into.disablePDB = spec.disablePDB;
        into.storage = spec.storage;
        into.aerospikeAccessControl = spec.aerospikeAccessControl;
        into.aerospikeConfig = spec.aerospikeConfig;
        into.enableDynamicConfigUpdate = spec.enableDynamicConfigUpdate;
        into.enableRackIDOverride = spec.enableRackIDOverride;
        into.ignoreSidecarFailure = spec.ignoreSidecarFailure;
        into.validationPolicy = spec.validationPolicy;
        into.rackConfig = spec.rackConfig;
        into.aerospikeNetworkPolicy = spec.aerospikeNetworkPolicy;
        into.podSpec = spec.podSpec;
        into.seedsFinderServices = spec.seedsFinderServices;
        into.headlessService = spec.headlessService;
        into.podService = spec.podService;
        into.operatorClientCertSpec = spec.operatorClientCert;
        into.rosterNodeBlockList = nonEmpty(spec.rosterNodeBlockList);
        into.k8sNodeBlockList = nonEmpty(spec.k8sNodeBlockList);
        into.operations = nonEmpty(spec.operations);
    }

    private static <T> List<T> nonEmpty(List<T> list) {
        return list == null || list.isEmpty() ? null : list;
    }
}
