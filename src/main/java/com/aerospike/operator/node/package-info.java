/**
 * Talks to one Aerospike node: the info protocol, the login and user administration protocol, and the meaning of their
 * answers.
 *
 * <p>Enters: an address, a way in ({@link com.aerospike.operator.node.Access}) and a time limit. Leaves: immutable
 * facts, typed answers, or a {@link com.aerospike.operator.node.NodeException} that says what went wrong with which
 * node.
 *
 * <p>Sockets are blocking; callers run on virtual threads. Nothing here retries, sleeps or remembers: a caller that
 * wants to try again opens a new session.
 *
 * <p>Must not import: any other package of this program, Kubernetes, JOSDK or Quarkus beans. It knows nodes, not custom
 * resources.
 */
package com.aerospike.operator.node;
