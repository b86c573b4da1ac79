/**
 * What applying a resource to a live cluster would do, pod by pod, before anybody applies it.
 *
 * <p>Enters: the resource as it is stored, as it would be, and the Kubernetes objects of the cluster, which {@link
 * com.aerospike.operator.planning.LiveReader} reads with the rights of whoever asks. Leaves: a {@link
 * com.aerospike.operator.planning.Forecast}. It comes of the operator's own plan, so it names the same pods and reasons;
 * only the servers themselves are not asked, because their credentials and addresses are not for laptops. Everything but
 * the reader is pure. Writes nothing anywhere.
 */
package com.aerospike.operator.planning;
