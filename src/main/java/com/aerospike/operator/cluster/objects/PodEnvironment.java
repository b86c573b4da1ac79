package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.List;
import java.util.stream.Stream;

/** Environment variables of the operator's two containers. */
final class PodEnvironment {

    private PodEnvironment() {}

    /** The server container has them because a configuration is also put in place there, without a new pod. */
    static List<EnvVar> ofServer(Intent intent) {
        return List.of(
                field("MY_POD_NAME", "metadata.name"),
                field("MY_POD_NAMESPACE", "metadata.namespace"),
                field("MY_POD_IP", "status.podIP"),
                field("MY_HOST_IP", "status.hostIP"),
                value("MY_POD_TLS_NAME", intent.tlsNames().service().orElse(null)),
                value("MY_POD_CLUSTER_NAME", intent.name()));
    }

    static List<EnvVar> ofInit(Intent intent, RackIdentity rack) {
        return Stream.concat(
                        ofServer(intent).stream(),
                        Stream.of(
                                value("SERVICE", Names.headlessService(intent.name())),
                                value("CONFIG_MAP_NAME", Names.configMap(intent.name(), rack))))
                .toList();
    }

    private static EnvVar field(String name, String path) {
        return new EnvVarBuilder()
                .withName(name)
                .withNewValueFrom()
                .withNewFieldRef()
                .withApiVersion("v1")
                .withFieldPath(path)
                .endFieldRef()
                .endValueFrom()
                .build();
    }

    private static EnvVar value(String name, String value) {
        return new EnvVarBuilder().withName(name).withValue(value).build();
    }
}
