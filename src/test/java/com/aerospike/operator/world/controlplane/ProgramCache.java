package com.aerospike.operator.world.controlplane;

import java.nio.file.Path;
import java.util.Map;

/** The folder outside the tree that keeps builds between runs and clones. */
record ProgramCache(Path folder) {

    static ProgramCache of(Map<String, String> environment) {
        var wanted = environment.get("XDG_CACHE_HOME");
        var base = wanted == null || wanted.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(wanted);
        return new ProgramCache(base.resolve("aerospike-operator"));
    }

    Path program(String fingerprint) {
        return folder.resolve("controlplane-" + fingerprint).resolve("controlplane");
    }

    /** Held by whoever builds, over all processes of this user. */
    Path lock() {
        return folder.resolve("controlplane.lock");
    }
}
