/**
 * A whole cluster's life in one thread and in virtual time: the operator's real planner, safety predicates, steps and
 * status against a small model of Kubernetes and of Aerospike nodes.
 *
 * <p>A {@link com.aerospike.operator.simulation.History} is a list of edits and misfortunes, made from a seed;
 * {@link com.aerospike.operator.simulation.Simulation} lives it and breaks with a
 * {@link com.aerospike.operator.simulation.Broken} when the operator does what it must never do, or does not get where it
 * should. The nodes answer in their own text protocol; they keep what matters for safety: who has the newest copy of which
 * partition, who is quiesced, who migrates, who is on the roster. What the model leaves out is left to the API tier:
 * users, TLS, addresses, the API server's own behaviour.
 */
package com.aerospike.operator.simulation;
