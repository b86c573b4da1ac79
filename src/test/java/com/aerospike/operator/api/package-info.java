/**
 * Scenarios for the schema and the JSON of the custom resources. Enters: the tables and resources in the test folder
 * {@code api}. Nothing leaves. The CRD is generated in memory; no API server is needed.
 */
package com.aerospike.operator.api;
