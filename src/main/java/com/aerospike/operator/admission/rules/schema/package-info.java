/**
 * What the schema of the resource demands, for resources that have not met the API server: files that are checked
 * offline. Enters: a resource. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.schema;
