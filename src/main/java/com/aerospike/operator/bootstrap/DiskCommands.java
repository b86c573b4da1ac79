package com.aerospike.operator.bootstrap;

import java.io.IOException;
import java.nio.file.Path;

/** Cleans one volume; the seam at which tests use plain files instead of devices. */
public interface DiskCommands {

    /**
     * Returns when everything is erased that {@code method} erases.
     *
     * @param target device of a block volume, mount point of a filesystem volume
     * @throws IOException with the command, its exit code and its last message
     */
    void clean(CleanMethod method, Path target) throws IOException;
}
