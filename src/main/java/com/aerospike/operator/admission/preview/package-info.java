/**
 * Says what an update of a cluster will do, before it is done.
 *
 * <p>Enters: the resource as stored and as admitted. Leaves: a few sentences for the user. Looks at the two resources
 * only, never at pods or nodes, so it tells what the change itself asks for, not what is already under way. Pure.
 */
package com.aerospike.operator.admission.preview;
