/**
 * The kinds of admission rules and the views they look at. Each rule is a class of its own in a package below, named
 * after what it protects; its id is that of the list of rules that the Go operator (AKO 4.5) keeps to.
 *
 * <p>Enters: a completed resource, for updates also the stored one. Leaves: findings. A rule never throws: whatever has
 * the wrong type is either its finding or another rule's. Imports {@code api}, {@code kube}, {@code asconfig},
 * {@code cluster.intent} and {@code admission.finding}.
 */
package com.aerospike.operator.admission.rules;
