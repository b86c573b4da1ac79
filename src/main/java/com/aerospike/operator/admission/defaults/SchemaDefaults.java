package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.api.v1.NetworkPolicy;
import com.aerospike.operator.api.v1.NetworkType;
import com.aerospike.operator.api.v1.StorageSpec;
import com.aerospike.operator.api.v1.ValidationPolicy;
import java.util.Objects;

/**
 * Defaults of the custom resource definition. The API server applies them to what it stores; a file that is checked
 * offline has not met it.
 */
final class SchemaDefaults {

    private SchemaDefaults() {}

    static void complete(Draft draft) {
        var spec = draft.spec();
        if (spec.validationPolicy == null) {
            spec.validationPolicy = new ValidationPolicy();
            spec.validationPolicy.skipWorkDirValidate = false;
        }
        network(spec.aerospikeNetworkPolicy);
        cleanupThreads(spec.storage);
        spec.rackConfig.racks.forEach(rack -> {
            cleanupThreads(rack.effectiveStorage);
            if (rack.storage != null) {
                cleanupThreads(rack.storage);
            }
        });
        CoreTypeDefaults.complete(spec);
    }

    private static void network(NetworkPolicy policy) {
        policy.access = Objects.requireNonNullElse(policy.access, NetworkType.HOST_INTERNAL);
        policy.alternateAccess = Objects.requireNonNullElse(policy.alternateAccess, NetworkType.HOST_EXTERNAL);
        policy.tlsAccess = Objects.requireNonNullElse(policy.tlsAccess, NetworkType.HOST_INTERNAL);
        policy.tlsAlternateAccess = Objects.requireNonNullElse(policy.tlsAlternateAccess, NetworkType.HOST_EXTERNAL);
    }

    private static void cleanupThreads(StorageSpec storage) {
        storage.cleanupThreads = Objects.requireNonNullElse(storage.cleanupThreads, 1);
    }
}
