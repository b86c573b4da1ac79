/**
 * The Kubernetes objects of a cluster, as the plan allows them to be now.
 *
 * <p>Enters: {@link com.aerospike.operator.cluster.objects.Targets}. Leaves: complete objects, rendered by pure
 * functions, one kind a file. An object is rendered in the form in which the API server stores it, so that one that was
 * applied equals the one that is read back, and a second reconcile writes nothing.
 *
 * <p>Pure: the Kubernetes object model, but no client, no operator SDK, no clock. Must not import {@code plan}, {@code
 * safety}, {@code act} or {@code status}; only the sub-package {@code apply} talks to the API server.
 */
package com.aerospike.operator.cluster.objects;
