/**
 * Rules on how many pods may be away at once: disruption budget, batch sizes, ignorable pods. Enters: sizes, racks
 * and replication factors of a resource. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.budget;
