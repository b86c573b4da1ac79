/**
 * Rules on ports, TLS, the operator's client certificate and additional pod networks. Enters: network section and
 * network policy of a resource, for updates also the stored ones. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.network;
