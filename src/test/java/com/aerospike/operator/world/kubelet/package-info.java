/**
 * A kubelet for any number of fake nodes: it looks after the pods that the real scheduler puts there. Volumes are
 * folders, a container's file system is a folder of links, the init container and the server are programs of this
 * process, and each pod has an address of its own in 127.0.0.0/8.
 *
 * <p>Enters: an API client, {@link com.aerospike.operator.world.kubelet.KubeletOptions} with the programs to run,
 * failure switches. Leaves: pod statuses and deletions as a kubelet writes them, and files on disk. Must not import:
 * the operator, the control plane's processes, the simulated server; those meet in {@code world}.
 *
 * <p>Exec and logs are there if {@link com.aerospike.operator.world.kubelet.KubeletOptions#streams} says who serves
 * them: that program speaks Kubernetes' stream protocols and asks the {@code KubeletConsole} for everything else. A
 * command runs as a real process with the container's folder in front of its paths, see {@code ContainerShell}; process
 * 1 is the image's supervisor, which restarts the server on USR1. Logs are what was printed so far, also with
 * {@code --previous}; they are not followed. There is no port forward and no attach.
 */
package com.aerospike.operator.world.kubelet;
