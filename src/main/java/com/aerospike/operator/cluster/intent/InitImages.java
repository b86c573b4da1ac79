package com.aerospike.operator.cluster.intent;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.InitContainer;
import com.aerospike.operator.kube.InitImage;
import java.util.Optional;

/** The parts of the init container's image that a resource chooses itself. */
public final class InitImages {

    private InitImages() {}

    public static InitImage requestedBy(AerospikeClusterSpec spec) {
        if (spec.podSpec == null || spec.podSpec.aerospikeInitContainer == null) {
            return InitImage.NONE;
        }
        InitContainer init = spec.podSpec.aerospikeInitContainer;
        return new InitImage(
                Optional.ofNullable(init.imageRegistry),
                Optional.ofNullable(init.imageRegistryNamespace),
                Optional.ofNullable(init.imageNameAndTag));
    }
}
