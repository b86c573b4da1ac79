package com.aerospike.operator.planning;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.observe.KubernetesObjects;
import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.File;
import java.util.List;
import java.util.Optional;

/** Reads a cluster's resource and objects with the rights of a kubeconfig. */
public final class LiveReader implements LiveClusters {
    private static final int SECONDS = 1000;
    private static final int CONNECT_TIMEOUT = 5 * SECONDS;
    private static final int REQUEST_TIMEOUT = 20 * SECONDS;

    private final KubernetesClient client;

    private LiveReader(KubernetesClient client) {
        this.client = client;
    }

    /**
     * @param kubeconfig file to use; empty for the one that kubectl would use
     * @param context of the kubeconfig; empty for its current one
     */
    public static LiveReader of(Optional<String> kubeconfig, Optional<String> context) throws LiveUnreadable {
        // The client's network library would have the JVM warn the user of its access to memory.
        System.setProperty("io.netty.noUnsafe", "true");
        try {
            var config = new ConfigBuilder(config(kubeconfig, context))
                    .withConnectionTimeout(CONNECT_TIMEOUT)
                    .withRequestTimeout(REQUEST_TIMEOUT)
                    // Somebody sits and waits: better an answer now than the same one after a minute of tries.
                    .withRequestRetryBackoffLimit(0)
                    .build();
            return new LiveReader(
                    new KubernetesClientBuilder().withConfig(config).build());
        } catch (KubernetesClientException | IllegalArgumentException unusable) {
            throw new LiveUnreadable("read the kubeconfig: " + why(unusable), unusable);
        }
    }

    private static Config config(Optional<String> kubeconfig, Optional<String> context) throws LiveUnreadable {
        if (kubeconfig.isEmpty()) {
            return Config.autoConfigure(context.orElse(null));
        }
        var file = new File(kubeconfig.get());
        if (!file.isFile()) {
            throw new LiveUnreadable("read the kubeconfig: no such file: " + file, null);
        }
        return Config.fromKubeconfig(context.orElse(null), file);
    }

    @Override
    public String namespace() {
        return Optional.ofNullable(client.getNamespace()).orElse("default");
    }

    @Override
    public Optional<LiveCluster> read(String namespace, String name) throws LiveUnreadable {
        try {
            return Optional.ofNullable(client.resources(AerospikeCluster.class)
                            .inNamespace(namespace)
                            .withName(name)
                            .get())
                    .map(resource -> new LiveCluster(resource, objects(namespace, name)));
        } catch (KubernetesClientException failed) {
            throw new LiveUnreadable("read AerospikeCluster %s/%s: %s".formatted(namespace, name, why(failed)), failed);
        }
    }

    private KubernetesObjects objects(String namespace, String name) {
        return new KubernetesObjects(
                all(client.apps().statefulSets(), namespace, name),
                all(client.pods(), namespace, name),
                all(client.persistentVolumeClaims(), namespace, name),
                all(client.configMaps(), namespace, name),
                all(client.services(), namespace, name));
    }

    private static <T extends HasMetadata, L extends KubernetesResourceList<T>, R extends Resource<T>> List<T> all(
            MixedOperation<T, L, R> kind, String namespace, String name) {
        return kind.inNamespace(namespace)
                .withLabels(Labels.cluster(name))
                .list()
                .getItems();
    }

    /** The API server's own sentence if there is one; else the innermost cause, which names host or file. */
    private static String why(Exception error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var fallback =
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        return error instanceof KubernetesClientException refused && refused.getStatus() != null
                ? Optional.ofNullable(refused.getStatus().getMessage()).orElse(fallback)
                : fallback;
    }

    @Override
    public void close() {
        client.close();
    }
}
