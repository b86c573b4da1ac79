/**
 * Rules on users, roles and privileges. Enters: access control and security section of a resource, for updates also
 * the stored ones. Leaves: findings, never with a password or the name of a key.
 */
package com.aerospike.operator.admission.rules.access;
