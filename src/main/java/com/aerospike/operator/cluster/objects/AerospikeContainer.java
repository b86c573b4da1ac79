package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.ServerContainer;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.kube.Containers;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import java.util.Objects;

/** The container that runs the server. */
final class AerospikeContainer {

    private AerospikeContainer() {}

    static Container of(Intent intent, RackIntent rack) {
        ServerContainer own =
                Objects.requireNonNullElseGet(intent.spec().podSpec.aerospikeContainer, ServerContainer::new);
        ContainerMounts mounts = ContainerMounts.ofServer(rack);
        return new ContainerBuilder()
                .withName(Containers.SERVER)
                .withImage(intent.spec().image)
                .withImagePullPolicy("IfNotPresent")
                .withPorts(ContainerPorts.of(intent))
                .withEnv(PodEnvironment.ofServer(intent))
                .withResources(ApiDefaults.resources(own.resources))
                .withSecurityContext(own.securityContext)
                .withReadinessProbe(readiness(intent))
                .withVolumeMounts(mounts.mounts())
                .withVolumeDevices(mounts.devices())
                .withTerminationMessagePath(ApiDefaults.TERMINATION_MESSAGE_PATH)
                // The end of the log is the only word of a server that cannot start, and nobody else keeps it.
                .withTerminationMessagePolicy("FallbackToLogsOnError")
                .build();
    }

    // An open client port is as much as a kubelet can ask; whether the server has joined is for the operator to see.
    private static Probe readiness(Intent intent) {
        int port = intent.ports()
                .preferredService(intent.tlsNames())
                .orElseThrow(() -> new IllegalArgumentException("render pods of cluster " + intent.name()
                        + ": its configuration has no service port, so it was not admitted"));
        Probe probe = new ProbeBuilder()
                .withNewTcpSocket()
                .withPort(new IntOrString(port))
                .endTcpSocket()
                .withInitialDelaySeconds(2)
                .withPeriodSeconds(5)
                .build();
        HandlerDefaults.complete(probe);
        return probe;
    }
}
