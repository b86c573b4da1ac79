/**
 * The verbs that judge and show resources: {@code check} gives admission's verdict on files, {@code render} the
 * configuration files of each rack, both without a cluster; {@code plan} what applying files to a live one would do.
 *
 * <p>Enters: names of files. Leaves: findings with file, line and column, or configuration text; exit code 0 for fine,
 * 1 for findings, 2 for what could not be read. Imports no Kubernetes client beyond the resource classes:
 * the live cluster is read by {@link com.aerospike.operator.planning}.
 */
package com.aerospike.operator.check;
