package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The rack's effective storage as far as a starting pod needs it.
 *
 * @param workDirectory {@code service.work-directory} of the rack's effective configuration, else its default
 * @param cleanupThreads block volumes cleaned at the same time; less than 1 counts as 1
 */
@RegisterForReflection
public record StoragePlan(String workDirectory, int cleanupThreads, List<VolumePlan> volumes) {

    public static final String DEFAULT_WORK_DIRECTORY = "/opt/aerospike";

    public StoragePlan {
        workDirectory = workDirectory == null || workDirectory.isEmpty() ? DEFAULT_WORK_DIRECTORY : workDirectory;
        cleanupThreads = Math.max(1, cleanupThreads);
        volumes = volumes == null ? List.of() : List.copyOf(volumes);
    }
}
