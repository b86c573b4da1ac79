/**
 * Planning: intent and snapshot in, a {@link com.aerospike.operator.cluster.plan.Plan} out.
 *
 * <p>The plan is the whole way from what is to what is wanted, as data, computed afresh each time; only its first steps
 * are carried out before the world is looked at again. One question a file. Pure: no client, no JOSDK, no sockets, no
 * clock but the snapshot's; what the planner remembers from one time to the next follows from the intent alone.
 */
package com.aerospike.operator.cluster.plan;
