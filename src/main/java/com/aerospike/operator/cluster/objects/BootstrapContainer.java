package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.InitContainer;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.kube.Containers;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import java.util.Objects;

/** The operator's init container: it prepares volumes and configuration, and reports in its termination message. */
final class BootstrapContainer {

    /** The verb of the operator's program; its image starts that program. */
    private static final String VERB = "bootstrap";

    private BootstrapContainer() {}

    static Container of(Intent intent, RackIntent rack, String image) {
        InitContainer own =
                Objects.requireNonNullElseGet(intent.spec().podSpec.aerospikeInitContainer, InitContainer::new);
        ContainerMounts mounts = ContainerMounts.ofInit(rack);
        return new ContainerBuilder()
                .withName(Containers.INIT)
                .withImage(image)
                .withImagePullPolicy("IfNotPresent")
                .withArgs(VERB)
                .withEnv(PodEnvironment.ofInit(intent, rack.identity()))
                .withResources(ApiDefaults.resources(own.resources))
                .withSecurityContext(own.securityContext)
                .withVolumeMounts(mounts.mounts())
                .withVolumeDevices(mounts.devices())
                .withTerminationMessagePath(ApiDefaults.TERMINATION_MESSAGE_PATH)
                .withTerminationMessagePolicy(ApiDefaults.TERMINATION_MESSAGE_POLICY)
                .build();
    }
}
