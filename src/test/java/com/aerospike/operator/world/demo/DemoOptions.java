package com.aerospike.operator.world.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * What the demo is asked to do.
 *
 * @param build the build's folder, with the packaged operator and the generated manifests in it
 * @param folder for the kubeconfig, the kubectl and the logs of this run
 * @param terminal somebody watches; else lines are printed for a file
 * @param patience how long the cluster may take to become ready
 */
record DemoOptions(Mode mode, Path sample, Path build, Path folder, boolean terminal, Duration patience) {

    enum Mode {
        /** Stay when the cluster is ready, for the reader to try things. */
        RUN,
        /** End when the cluster is ready. */
        ONCE
    }

    static final String USAGE = "usage: run [run|once] [sample.yaml]";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** @throws IllegalArgumentException when the arguments make no sense; the message is for the user */
    static DemoOptions of(List<String> arguments, Properties properties) {
        if (arguments.size() > 2) {
            throw new IllegalArgumentException("too many arguments: " + String.join(" ", arguments));
        }
        var mode =
                switch (arguments.isEmpty() ? "run" : arguments.getFirst()) {
                    case "run" -> Mode.RUN;
                    case "once" -> Mode.ONCE;
                    default -> throw new IllegalArgumentException("unknown mode '" + arguments.getFirst() + "'");
                };
        var build = Path.of(properties.getProperty("demo.build", "target"));
        return new DemoOptions(
                mode,
                Path.of(arguments.size() > 1 ? arguments.get(1) : Sample.DEFAULT),
                build,
                Path.of(properties.getProperty(
                        "demo.folder", build.resolve("demo").toString())),
                Boolean.parseBoolean(properties.getProperty("demo.terminal", "false")),
                patience(properties));
    }

    private static Duration patience(Properties properties) {
        var seconds = properties.getProperty("demo.patience", Long.toString(PATIENCE.toSeconds()));
        if (!seconds.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("demo.patience is '" + seconds + "', not a number of seconds");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }
}
