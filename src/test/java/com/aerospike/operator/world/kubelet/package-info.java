/**
 * A kubelet for any number of fake nodes: it looks after the pods that the real scheduler puts there. Volumes are
 * folders, a container's file system is a folder of links, the init container and the server are programs of this
 * process, and each pod has an address of its own in 127.0.0.0/8.
 *
 * <p>Enters: an API client, {@link com.aerospike.operator.world.kubelet.KubeletOptions} with the programs to run,
 * failure switches. Leaves: pod statuses and deletions as a kubelet writes them, and files on disk. Must not import:
 * the operator, the control plane's processes, the simulated server; those meet in {@code world}.
 *
 * <p>There is no exec, no log and no port forward, since nodes have no HTTP endpoint.
 */
package com.aerospike.operator.world.kubelet;
