package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is known of one container of a pod; changed by the thread of that pod only. */
final class ContainerRecord {

    private final String name;
    private final boolean init;
    private String image;
    private volatile ContainerState state;
    private Optional<ContainerState.Terminated> last = Optional.empty();
    private int restarts;
    private int failures;
    private boolean ready;
    private String id = "";

    /** @param init an init container, which counts as ready once it has succeeded */
    ContainerRecord(String name, boolean init, String image, String waitsFor) {
        this.name = name;
        this.init = init;
        this.image = image;
        this.state = ContainerState.Waiting.because(waitsFor);
    }

    String name() {
        return name;
    }

    boolean running() {
        return state instanceof ContainerState.Running;
    }

    boolean succeeded() {
        return state instanceof ContainerState.Terminated ended && ended.exitCode() == 0;
    }

    boolean neverRan() {
        return id.isEmpty();
    }

    boolean ready() {
        return ready;
    }

    /** Ends in a row that came too soon. */
    int failures() {
        return failures;
    }

    void waits(String reason, String message) {
        state = new ContainerState.Waiting(reason, message);
        ready = false;
    }

    void starts(String ofImage) {
        if (!id.isEmpty()) {
            restarts++;
        }
        image = ofImage;
        id = "test://" + UUID.randomUUID();
        state = new ContainerState.Running(Instant.now());
        ready = false;
    }

    /** @param forgive forget earlier failures, since it ran long enough this time or ended well */
    void ends(int exitCode, String message, boolean forgive) {
        var started = state instanceof ContainerState.Running running ? running.since() : Instant.now();
        var ended = new ContainerState.Terminated(
                exitCode, exitCode == 0 ? "Completed" : "Error", message, started, Instant.now(), id);
        state = ended;
        last = Optional.of(ended);
        ready = false;
        failures = forgive ? 1 : failures + 1;
    }

    /** True if the answer changes what was known. */
    boolean probed(boolean success) {
        boolean changed = running() && ready != success;
        ready = running() && success;
        return changed;
    }

    Optional<Instant> runningSince() {
        return state instanceof ContainerState.Running running ? Optional.of(running.since()) : Optional.empty();
    }

    ContainerStatus toStatus() {
        return new ContainerStatusBuilder()
                .withName(name)
                .withImage(image)
                .withImageID(id.isEmpty() ? "" : image)
                .withContainerID(id.isEmpty() ? null : id)
                .withState(state.toStatus())
                // A state does not repeat itself as the last one: that is the one before.
                .withLastState(last.filter(terminated -> terminated != state)
                        .map(ContainerState::toStatus)
                        .orElse(null))
                .withReady(ready || init && succeeded())
                .withStarted(running())
                .withRestartCount(restarts)
                .build();
    }
}
