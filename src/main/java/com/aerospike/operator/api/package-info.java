/**
 * How the classes of the custom resources become published schemas. Enters, in the build: the schema that the CRD
 * generator derives from a class. Leaves: the same schema with what the generator has no words for. Nothing here is
 * used while the operator runs. Of the operator it imports the resource classes and their marks; no client.
 */
package com.aerospike.operator.api;
