/**
 * The packaged operator, as its own process with its own rights, against the test world: what users and administrators
 * can count on. All classes share one world and one operator, so each works in namespaces of its own.
 */
package com.aerospike.operator.cluster.life;
