package com.aerospike.operator.world.kubelet;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;

/**
 * What all pods of a kubelet share.
 *
 * @param folder holds a folder for each pod and each node
 * @param workers a virtual thread for each task
 */
record PodServices(
        KubeletOptions options,
        PodApi api,
        Sources sources,
        Claims claims,
        ReadinessProbes probes,
        NodeImages images,
        PodFaults faults,
        ContainerShell shell,
        ExecutorService workers,
        Clock clock,
        Path folder) {

    Path podFolder(String uid) {
        return folder.resolve("pods").resolve(uid);
    }

    Path nodeFolder(String node) {
        return folder.resolve("nodes").resolve(node);
    }
}
