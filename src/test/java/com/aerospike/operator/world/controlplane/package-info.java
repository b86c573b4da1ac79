/**
 * A real Kubernetes control plane as child processes on loopback ports: etcd, API server, controller manager and
 * scheduler, with RBAC and an audit log. There is no kubelet and no node; whoever wants pods to run adds them, and may
 * have exec and logs served by one more program.
 *
 * <p>Enters: programs found or built by {@link com.aerospike.operator.world.controlplane.Programs}, and manifests
 * that must be there before the controllers start. Leaves: clients, kubeconfig files and the record of every API
 * request. Must not import: anything of the operator or of the other world packages.
 */
package com.aerospike.operator.world.controlplane;
