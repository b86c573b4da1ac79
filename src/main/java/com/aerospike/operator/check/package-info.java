/**
 * The verbs that judge and show resources without a cluster: {@code check} gives admission's verdict on files,
 * {@code render} the configuration files of each rack.
 *
 * <p>Enters: names of files. Leaves: findings with file, line and column, or configuration text; exit code 0 for fine,
 * 1 for findings, 2 for what could not be read. Imports no Kubernetes client beyond the resource classes.
 */
package com.aerospike.operator.check;
