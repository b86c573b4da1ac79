package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A container with what belongs to its present start. Changed by its pod's thread only; what others may read at any
 * time is volatile.
 */
final class ManagedContainer {

    private final String name;
    private final ContainerRecord record;
    private final ContainerRoot root;
    private int start;
    private String image;
    private volatile Optional<RunningServer> server = Optional.empty();
    private volatile Optional<ContainerOutput> output = Optional.empty();
    private volatile Optional<ContainerOutput> outputBefore = Optional.empty();
    private Optional<ReadinessProbes.Probe> probe = Optional.empty();

    ManagedContainer(Container container, boolean init, String waitsFor, ContainerRoot root) {
        this.name = container.getName();
        this.image = container.getImage();
        this.record = new ContainerRecord(name, init, image, waitsFor);
        this.root = root;
    }

    String name() {
        return name;
    }

    ContainerRecord record() {
        return record;
    }

    ContainerRoot root() {
        return root;
    }

    int start() {
        return start;
    }

    String image() {
        return image;
    }

    Optional<RunningServer> server() {
        return server;
    }

    /** What it prints since its present start. */
    Optional<ContainerOutput> output() {
        return output;
    }

    Optional<ContainerOutput> outputBefore() {
        return outputBefore;
    }

    void print(String text) {
        printer().accept(text);
    }

    /** For the present start; what its program prints too late does not get into the log of the next. */
    Consumer<String> printer() {
        return output.<Consumer<String>>map(present -> present::print).orElse(text -> {});
    }

    /** The program has ended; {@code forgive} as for {@link ContainerRecord#ends}. */
    void ends(int exitCode, boolean forgive) {
        record.ends(exitCode, message(exitCode), forgive);
    }

    private String message(int exitCode) {
        var left = root.message();
        return exitCode != 0 && left.isEmpty() && root.takesLogAsMessage()
                ? output.map(ContainerOutput::message).orElse("")
                : left;
    }

    void starts(String ofImage) {
        outputBefore = output;
        output = Optional.of(new ContainerOutput());
        start++;
        image = ofImage;
        record.starts(ofImage);
    }

    void runs(RunningServer program) {
        server = Optional.of(program);
    }

    void probedBy(ReadinessProbes.Probe started) {
        probe = Optional.of(started);
    }

    /** The program has ended or is about to. */
    void stopProbing() {
        probe.ifPresent(ReadinessProbes.Probe::cancel);
        probe = Optional.empty();
    }

    void kill() {
        stopProbing();
        server.ifPresent(RunningServer::kill);
        server = Optional.empty();
    }
}
