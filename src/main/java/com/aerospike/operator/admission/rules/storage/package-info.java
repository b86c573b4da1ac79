/**
 * Rules on volumes: their sources and methods, where they are attached, and what namespaces need of them. Enters: the
 * storage in force in a rack and its configuration. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.storage;
