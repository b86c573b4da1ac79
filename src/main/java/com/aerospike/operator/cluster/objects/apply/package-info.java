/**
 * Writes the objects of {@code cluster.objects} to the API server: one dependent of the operator SDK a kind.
 *
 * <p>Enters: the {@link com.aerospike.operator.cluster.objects.Targets} that the reconciler put into the context, and
 * the caches. Leaves: server-side applies under one field manager; nothing at all when the objects are as they shall
 * be. The dependents decide nothing. Must not import {@code plan}, {@code safety}, {@code act} or {@code status}.
 */
package com.aerospike.operator.cluster.objects.apply;
