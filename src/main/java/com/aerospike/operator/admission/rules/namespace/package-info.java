/**
 * Rules on Aerospike namespaces: replication, strong consistency, storage engines. Enters: the configuration in force
 * in a rack, for updates also the stored one and the one last completed. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.namespace;
