/**
 * Prepares one database pod before its server starts: decides the node id and the advertised addresses, writes the
 * final {@code aerospike.conf}, cleans volumes on first use and reports the result.
 *
 * <p>Enters: {@link com.aerospike.operator.bootstrap.BootstrapInput} from the rack's ConfigMap, annotations through the
 * downward API, and the container's environment. Leaves: files under {@code /etc/aerospike} and a
 * {@link com.aerospike.operator.bootstrap.BootstrapReport} as the container's termination message.
 *
 * <p>The pod holds no API credentials, so this package never talks to Kubernetes. It may import {@code asconfig} and
 * {@code kube}, but neither {@code cluster} nor a Kubernetes client. {@code PodFacts} and {@code ConfTemplate} are
 * pure, because the operator uses them too when it rewrites the configuration of a running pod.
 */
package com.aerospike.operator.bootstrap;
