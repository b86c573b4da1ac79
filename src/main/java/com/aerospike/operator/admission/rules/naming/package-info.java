/**
 * Rules on the name of a cluster, which goes into the names and labels of everything it owns. Enters: name and racks
 * of a resource. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.naming;
