/**
 * Reads YAML or JSON that people wrote, safely, and remembers where each value stands.
 *
 * <p>Enters: bytes of unknown origin. Leaves: trees with line and column of each value, or one clean error. Nothing in
 * the input can make it run long, use much memory or throw. Imports nothing of this project but the package above.
 */
package com.aerospike.operator.asconfig.document;
