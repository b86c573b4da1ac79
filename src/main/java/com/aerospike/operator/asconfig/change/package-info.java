/**
 * What it takes to bring a running server from one configuration to another.
 *
 * <p>Enters: the running and the wanted configuration and the server's version. Leaves: each difference with its
 * effect, and the info commands that apply them live, in a safe order. Sends nothing. Imports nothing of this project
 * but the package above and the catalogue.
 */
package com.aerospike.operator.asconfig.change;
