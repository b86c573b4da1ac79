/**
 * The packaged operator as a process of its own, with the rights of its own service account.
 *
 * <p>Enters: a control plane, the packaged program and the manifests of the build. Leaves: its ports, log, memory and
 * requests. Must not import: the operator's code, the test kubelet, the simulated servers.
 */
package com.aerospike.operator.world.operator;
