package com.aerospike.operator.asconfig.catalogue;

import com.aerospike.operator.asconfig.ServerVersion;

/** The known versions that have a path, from the first to the last of them. */
public record Lifespan(ServerVersion first, ServerVersion last) {}
