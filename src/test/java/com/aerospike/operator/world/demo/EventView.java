package com.aerospike.operator.world.demo;

import java.time.Duration;

/**
 * Something the operator told.
 *
 * @param at since the demo began
 */
record EventView(Duration at, boolean warning, String reason, String message) {}
