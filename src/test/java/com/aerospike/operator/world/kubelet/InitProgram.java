package com.aerospike.operator.world.kubelet;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** What the init container of a database pod runs. */
@FunctionalInterface
public interface InitProgram {

    /**
     * Runs to its end on a thread of its own and answers the exit code; an exception counts as exit code 1.
     *
     * @param root the container's file system
     * @param env its environment
     * @param output takes lines that it prints
     */
    int run(Path root, Map<String, String> env, Clock clock, Consumer<String> output);
}
