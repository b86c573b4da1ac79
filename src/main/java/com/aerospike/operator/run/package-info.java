/**
 * The operator as a process: settings from the environment, the parts of the reconcile put together, leader election.
 *
 * <p>Nothing here knows what a cluster needs; it only hands the parts to each other.
 */
package com.aerospike.operator.run;
