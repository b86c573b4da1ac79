/**
 * Rules on files that servers read or write: each must be on a volume. Enters: the configuration and the storage in
 * force in a rack. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.file;
