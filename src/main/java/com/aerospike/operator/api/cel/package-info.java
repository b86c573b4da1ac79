/**
 * The rules that the API server itself checks, in its expression language (CEL): a part of what admission checks, for
 * clusters without its webhooks. They stand on the fields of the spec and not on the classes that spec and status
 * share, since a status must never be refused, and they must let pass whatever admission lets pass. Nothing enters;
 * expressions leave, for annotations. Imports nothing of the operator.
 */
package com.aerospike.operator.api.cel;
