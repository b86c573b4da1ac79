/**
 * What admission says about a resource: violations with their field path, and warnings.
 *
 * <p>Enters: paths and JSON values. Leaves: {@code Violation}s in the order in which they were found. Imports only
 * {@code asconfig} of this project, which knows what must not be shown.
 */
package com.aerospike.operator.admission.finding;
