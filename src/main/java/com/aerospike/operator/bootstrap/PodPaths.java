package com.aerospike.operator.bootstrap;

import java.nio.file.Path;

/** Paths inside the init container, all below one root so that a whole pod fits into a folder. */
final class PodPaths {

    private final Path root;

    PodPaths(Path root) {
        this.root = root;
    }

    /** An absolute path of the container. */
    Path at(String absolute) {
        return root.resolve(absolute.replaceFirst("^/+", ""));
    }

    Path configs() {
        return at("/configs");
    }

    Path podInfo() {
        return at("/podinfo");
    }

    /** Shared with the server container, which reads its configuration from here. */
    Path aerospike() {
        return at("/etc/aerospike");
    }

    Path journal() {
        return aerospike().resolve(".bootstrap-volumes");
    }

    Path mount(String volume) {
        return at("/workdir/filesystem-volumes").resolve(volume);
    }

    Path device(String volume) {
        return at("/workdir/block-volumes").resolve(volume);
    }
}
