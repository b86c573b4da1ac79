/**
 * Acting: a plan in, an {@link com.aerospike.operator.cluster.plan.Outcome} out.
 *
 * <p>One executor a kind of step. Steps are carried out in order up to the first wait or failure; each may be repeated,
 * because the operator can die right after it. Nothing here decides what to do, and nothing sleeps.
 */
package com.aerospike.operator.cluster.act;
