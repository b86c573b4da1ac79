/**
 * Rules on the pods: network, DNS, labels, containers and their resources. Enters: the pod settings of a resource.
 * Leaves: findings.
 */
package com.aerospike.operator.admission.rules.pod;
