/**
 * Which configuration parameters each server version has, as rules that a configuration tree must follow.
 *
 * <p>Enters: the resource {@code asconfig/catalogue.txt}, which is generated from {@code src/tools/catalogue}, and a
 * server version. Leaves: the rules of that version. Imports nothing of this project but the package above.
 */
package com.aerospike.operator.asconfig.catalogue;
