/**
 * Rules on racks: their ids, revisions, places and their part in the roster. Enters: the racks of a resource, for
 * updates also the stored ones and those last completed. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.rack;
