package com.aerospike.operator.world;

import com.aerospike.operator.bootstrap.Bootstrap;
import com.aerospike.operator.world.kubelet.InitProgram;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the operator's own bootstrap code in init containers and keeps what it printed. */
final class PodBootstrap implements InitProgram {

    private final Duration patience;
    private final Map<String, String> output = new ConcurrentHashMap<>();

    PodBootstrap(Duration patience) {
        this.patience = patience;
    }

    @Override
    public int run(Path root, Map<String, String> env, Clock clock) {
        var bytes = new ByteArrayOutputStream();
        try (var printer = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            return new Bootstrap(new PlainFileDisks(), patience, printer, printer).prepare(root, env, clock);
        } finally {
            output.put(
                    key(env.getOrDefault("MY_POD_NAMESPACE", ""), env.getOrDefault("MY_POD_NAME", "")),
                    bytes.toString(StandardCharsets.UTF_8));
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
