/**
 * What an admitted resource means, rack by rack and pod by pod: sizes, names, ports, merged configuration, storage.
 *
 * <p>Enters: a custom resource that admission has completed with its defaults and found free of errors. Leaves:
 * immutable records that planning, rendering and status read instead of the raw spec. Pure: no client, no socket, no
 * clock, and no import of {@code admission}, {@code cluster.observe} or anything after it.
 */
package com.aerospike.operator.cluster.intent;
