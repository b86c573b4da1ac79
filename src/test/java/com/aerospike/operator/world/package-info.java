/**
 * A whole cluster on one machine for tests and demonstrations: a real control plane, fake nodes whose pods run the real
 * bootstrap code, and simulated Aerospike servers on loopback addresses.
 *
 * <p>Enters: {@link com.aerospike.operator.world.WorldOptions}, manifests of the build, resources that tests apply.
 * Leaves: API clients, failure switches and the truth about the simulated servers. The packages below it do not know
 * each other; they meet here. Must not import: the reconcile packages of the operator, which runs as a process of its
 * own.
 */
package com.aerospike.operator.world;
