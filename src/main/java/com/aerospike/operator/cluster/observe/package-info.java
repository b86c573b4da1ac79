/**
 * Looking: the only reader of Kubernetes and of the Aerospike nodes.
 *
 * <p>In goes what the resource wants and the caches; out comes one immutable {@link
 * com.aerospike.operator.cluster.observe.Snapshot}. A node that does not answer is a value in it, not an exception.
 * Nothing here decides or writes, so this package must not import {@code plan}, {@code safety}, {@code act} or {@code
 * status}.
 */
package com.aerospike.operator.cluster.observe;
