/**
 * Safety: one predicate a file, each answering {@link com.aerospike.operator.cluster.safety.Verdict}.
 *
 * <p>In goes a snapshot and what is intended; out comes yes, or no with the reason in words. Asked in planning and
 * again just before acting. Pure: no client, no clock, no JOSDK.
 */
package com.aerospike.operator.cluster.safety;
