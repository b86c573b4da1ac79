/**
 * The verdict on a configuration: every violation of the server version's rules at once.
 *
 * <p>Enters: a server version and the value of {@code aerospikeConfig}. Leaves: violations with place, found value
 * (secrets masked), rule and what is allowed. Imports nothing of this project but the package above and the catalogue.
 */
package com.aerospike.operator.asconfig.check;
