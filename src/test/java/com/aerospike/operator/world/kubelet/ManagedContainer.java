package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import java.util.Optional;

/** A container with what belongs to its present start; used by its pod's thread only. */
final class ManagedContainer {

    private final String name;
    private final ContainerRecord record;
    private final ContainerRoot root;
    private int start;
    private String image;
    private Optional<RunningServer> server = Optional.empty();
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

    void starts(String ofImage) {
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
