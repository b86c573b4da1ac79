/**
 * Judges a custom resource: completes it with its defaults and checks it against every rule.
 *
 * <p>Enters: a resource as written or as stored, for an update also what was stored before. Leaves: the completed copy
 * with warnings, or all violations, each with its field path and a fix. The same code answers the webhooks, runs at the
 * start of every reconcile and behind the verb {@code check}, so a missing webhook is never unsafe. Pure: no client, no
 * socket, no environment. {@code finding} holds the words, {@code defaults} the completion, {@code rules} the rules.
 */
package com.aerospike.operator.admission;
