/**
 * Marks on the classes of the custom resources. Nothing enters and nothing leaves; the schema of a resource and its
 * JSON follow from them. Imports nothing of the operator.
 */
package com.aerospike.operator.api.schema;
