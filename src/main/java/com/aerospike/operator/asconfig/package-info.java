/**
 * Knowledge of the Aerospike server's configuration, free of Kubernetes.
 *
 * <p>Enters: a configuration as a JSON tree (the value of {@code aerospikeConfig}), or the text of an
 * {@code aerospike.conf}. Leaves: that text, that tree, a verdict, or the difference of two configurations.
 *
 * <p>This package and those below it import nothing else of this project, no Kubernetes client and no socket.
 */
package com.aerospike.operator.asconfig;
