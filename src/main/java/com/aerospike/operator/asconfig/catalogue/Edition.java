package com.aerospike.operator.asconfig.catalogue;

/** Which edition of the server has a parameter; stated for server 7.0.0 and later. */
public enum Edition {
    EVERY,
    ENTERPRISE_ONLY,
    UNKNOWN
}
