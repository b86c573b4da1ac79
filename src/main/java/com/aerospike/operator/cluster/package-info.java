/**
 * The reconcile of one cluster: {@code guard → intent → observe → plan → objects → steps → status}.
 *
 * <p>In goes the resource as stored, out goes its status; everything between is in the sub-packages, one step each. This
 * package holds the order of the steps, the event sources and the one place that publishes.
 */
package com.aerospike.operator.cluster;
