package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.act.KubernetesHand.PodRef;
import com.aerospike.operator.kube.Containers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is done inside a running server container. The scripts are POSIX shell and need nothing but what every server image
 * has; configuration goes through standard input, because arguments may be logged.
 */
final class ServerShell {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int NO_SUPERVISOR = 64;
    private static final int CUT_SHORT = 65;

    /**
     * By length, because an exec over WebSocket never ends its input; a connection that breaks does. The draft is beside
     * the file, so that a server that starts meanwhile finds the one or the other, whole.
     */
    private static final String WRITE = """
            set -e
            head -c "$1" > /etc/aerospike/.aerospike.conf.new
            if [ $(wc -c < /etc/aerospike/.aerospike.conf.new) -ne "$1" ]; then
              exit 65
            fi
            chmod 644 /etc/aerospike/.aerospike.conf.new
            mv /etc/aerospike/.aerospike.conf.new /etc/aerospike/aerospike.conf
            """;

    /** Only a supervisor that was told so starts the server again after this signal; any other would end with it. */
    private static final String CHECK_SUPERVISOR = """
            if ! grep -q tini /proc/1/cmdline || ! grep -q -- -r /proc/1/cmdline; then
              head -c "$1" > /dev/null
              exit 64
            fi
            """;

    private static final String RESTART = "kill -USR1 1\n";

    /** Nothing was written and no server told. */
    static final class LeftAsItWas extends StepFailure {
        private static final long serialVersionUID = 1L;

        LeftAsItWas(String why) {
            super(why);
        }
    }

    private final KubernetesHand hand;

    ServerShell(KubernetesHand hand) {
        this.hand = hand;
    }

    /** Replaces {@code aerospike.conf} as a whole; the running server does not notice. */
    void write(PodRef pod, String conf) throws StepFailure, InterruptedException {
        run(pod, WRITE, conf);
    }

    /**
     * The same, and the server starts anew with it.
     *
     * @param obsolete as for {@link #remove}; they go only once the file is in place that knows nothing of them
     */
    void writeAndRestart(PodRef pod, String conf, List<String> obsolete) throws StepFailure, InterruptedException {
        run(pod, CHECK_SUPERVISOR + WRITE + removal(obsolete) + RESTART, conf);
    }

    /** @param files each a file, or with {@code /*} at its end what is in a folder */
    void remove(PodRef pod, List<String> files) throws StepFailure, InterruptedException {
        run(pod, "set -e\n" + removal(files), "");
    }

    private static String removal(List<String> files) {
        return files.stream().map(file -> "rm -rf -- " + quoted(file) + "\n").collect(Collectors.joining());
    }

    /** The star that means everything in a folder stays outside the quotes. */
    private static String quoted(String file) {
        var folder = file.endsWith("/*");
        var path = folder ? file.substring(0, file.length() - 1) : file;
        return "'" + path.replace("'", "'\\''") + "'" + (folder ? "*" : "");
    }

    private void run(PodRef pod, String script, String input) throws StepFailure, InterruptedException {
        var length = Integer.toString(input.getBytes(StandardCharsets.UTF_8).length);
        var ended = hand.execute(pod, Containers.SERVER, List.of("sh", "-c", script, "sh", length), input, LIMIT);
        switch (ended.exitCode()) {
            case 0 -> {}
            case NO_SUPERVISOR ->
                throw new LeftAsItWas(
                        "pod %s: its server cannot be restarted in place, because process 1 of the container is not the image's supervisor; remove shareProcessNamespace or the container's command, or delete the pod"
                                .formatted(pod.name()));
            case CUT_SHORT ->
                throw new LeftAsItWas("pod %s: its aerospike.conf was cut short on the way".formatted(pod.name()));
            default ->
                throw new StepFailure("a command in pod %s ended with exit code %d: %s"
                        .formatted(pod.name(), ended.exitCode(), ended.output()));
        }
    }
}
