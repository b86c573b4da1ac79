/**
 * The custom resource {@code AerospikeCluster} as it is on the wire. Enters: JSON of the API server. Leaves: the same
 * JSON. Fields carry the JSON names; the annotations on them become the schema, and the descriptions become the manual
 * that {@code kubectl explain} shows. No behaviour; of the operator it imports only the marks in {@code api.schema}.
 */
package com.aerospike.operator.api.v1;
