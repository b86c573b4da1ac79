/**
 * Scenarios for the schema and the JSON of the custom resources. Enters: the tables and resources in the test folder
 * {@code api} and the scenarios of admission. Nothing leaves. The CRD is generated in memory; only {@code CelRulesIT}
 * needs an API server.
 */
package com.aerospike.operator.api;
