/**
 * Telling: what the resource's status, events and metrics say, as data.
 *
 * <p>In go intent, snapshot, plan and outcome; out come the status, the notices and the numbers, all from the same
 * source so that they cannot contradict each other. Pure: the reconciler publishes them in one place.
 */
package com.aerospike.operator.cluster.status;
