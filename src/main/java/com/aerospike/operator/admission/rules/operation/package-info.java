/**
 * Rules on restarts on demand. Enters: the operation of a resource, what was last completed. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.operation;
