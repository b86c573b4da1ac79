/**
 * A simulated Aerospike server: many nodes in one process, each on its own loopback address, speaking the info and the
 * login and user administration protocols well enough that official clients connect to it.
 *
 * <p>Enters: the text of an {@code aerospike.conf}, an address, a pod name, and failure switches. Leaves: answers on
 * sockets, the list of commands received, and the truth about clusters, partitions and copies for assertions.
 *
 * <p>The server shares no protocol code with the client package {@code node}, on purpose: a misreading must not cancel
 * out. Only certificates are read with that package's help, and tests talk through its sessions. Must not import:
 * Kubernetes, JOSDK, the reconcile packages.
 */
package com.aerospike.operator.world.server;
