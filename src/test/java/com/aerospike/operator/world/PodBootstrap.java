package com.aerospike.operator.world;

import com.aerospike.operator.bootstrap.Bootstrap;
import com.aerospike.operator.world.kubelet.InitProgram;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Runs the operator's own bootstrap code in init containers and keeps what it printed. */
final class PodBootstrap implements InitProgram {

    private final Duration patience;
    private final AkoInit ako;
    private final Map<String, String> output = new ConcurrentHashMap<>();

    /** @param client for what containers of AKO's shape do themselves */
    PodBootstrap(Duration patience, KubernetesClient client) {
        this.patience = patience;
        this.ako = new AkoInit(client);
    }

    @Override
    public int run(Path root, Map<String, String> env, Clock clock, Consumer<String> log) {
        var bytes = new ByteArrayOutputStream();
        try (var printer = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            if (AkoInit.concerns(root, env)) {
                return ako.run(root, env, clock, printer);
            }
            return new Bootstrap(new PlainFileDisks(), patience, printer, printer).prepare(root, env, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("preparing a pod as AKO does in " + root, e);
        } finally {
            var printed = bytes.toString(StandardCharsets.UTF_8);
            log.accept(printed);
            output.put(key(env.getOrDefault("MY_POD_NAMESPACE", ""), env.getOrDefault("MY_POD_NAME", "")), printed);
        }
    }

    /** What the last run in a pod of this name printed. */
    Optional<String> outputOf(String namespace, String pod) {
        return Optional.ofNullable(output.get(key(namespace, pod)));
    }

    private static String key(String namespace, String pod) {
        return namespace + "/" + pod;
    }
}
