package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import java.time.Instant;

/** The three states that a kubelet reports of a container. */
sealed interface ContainerState {

    /** Not running, and why. */
    record Waiting(String reason, String message) implements ContainerState {
        static Waiting because(String reason) {
            return new Waiting(reason, "");
        }
    }

    record Running(Instant since) implements ContainerState {}

    /** @param message what the program left in its termination message file */
    record Terminated(int exitCode, String reason, String message, Instant started, Instant finished, String id)
            implements ContainerState {}

    default io.fabric8.kubernetes.api.model.ContainerState toStatus() {
        return switch (this) {
            case Waiting waiting ->
                new ContainerStateBuilder()
                        .withNewWaiting()
                        .withReason(waiting.reason())
                        .withMessage(waiting.message().isEmpty() ? null : waiting.message())
                        .endWaiting()
                        .build();
            case Running running ->
                new ContainerStateBuilder()
                        .withNewRunning()
                        .withStartedAt(Times.seconds(running.since()))
                        .endRunning()
                        .build();
            case Terminated terminated ->
                new ContainerStateBuilder()
                        .withNewTerminated()
                        .withExitCode(terminated.exitCode())
                        .withReason(terminated.reason())
                        .withMessage(terminated.message().isEmpty() ? null : terminated.message())
                        .withStartedAt(Times.seconds(terminated.started()))
                        .withFinishedAt(Times.seconds(terminated.finished()))
                        .withContainerID(terminated.id())
                        .endTerminated()
                        .build();
        };
    }
}
