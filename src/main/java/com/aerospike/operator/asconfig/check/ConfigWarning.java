package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfigPath;

/** Something that is allowed, but probably not what the user means. */
public record ConfigWarning(ConfigPath path, String message) {}
