package com.aerospike.operator.world.controlplane;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.vertx.VertxHttpClientFactory;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** API clients of one control plane, all on the same few threads. */
final class Clients implements AutoCloseable {

    // The client library's own event loops are no daemons and outlive their client, so a program would not end at its
    // end.
    private final Vertx loops = Vertx.vertx(new VertxOptions()
            .setUseDaemonThread(true)
            .setEventLoopPoolSize(2)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    private final List<KubernetesClient> open = new ArrayList<>();

    synchronized KubernetesClient client(String server, String caPem, String user, String token) {
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(server)
                .withCaCertData(Base64.getEncoder().encodeToString(caPem.getBytes(StandardCharsets.UTF_8)))
                .withOauthToken(token)
                .withUserAgent(user)
                // Default 5; an answer of the API server is final here, only a test's own condition is asked again.
                .withRequestRetryBackoffLimit(0)
                .build();
        var client = new KubernetesClientBuilder()
                .withConfig(config)
                .withHttpClientFactory(new VertxHttpClientFactory(loops))
                .build();
        open.add(client);
        return client;
    }

    @Override
    public synchronized void close() {
        open.forEach(KubernetesClient::close);
        open.clear();
        loops.close();
    }
}
