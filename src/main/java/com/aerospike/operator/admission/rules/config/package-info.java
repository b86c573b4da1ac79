/**
 * Rules on the server configuration as a whole, apart from what a single section means. Enters: the configuration in
 * force in a rack. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.config;
