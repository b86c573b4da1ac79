/**
 * Completes a resource: the API server's schema defaults and everything that the mutating webhook works out, so that
 * what is stored equals what the Go operator (AKO 4.5) would store.
 *
 * <p>Enters: a resource as its user wrote it. Leaves: a completed copy, or violations with the field at fault. Each
 * class is one step; {@code Defaults} holds their order. Pure; odd types anywhere in the free-form configuration are
 * violations, never exceptions. Imports {@code api}, {@code kube} and {@code admission.finding} only.
 */
package com.aerospike.operator.admission.defaults;
