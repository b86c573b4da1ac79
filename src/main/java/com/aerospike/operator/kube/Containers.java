package com.aerospike.operator.kube;

/** Names of the two containers of a server pod that belong to the operator. */
public final class Containers {

    public static final String SERVER = "aerospike-server";
    public static final String INIT = "aerospike-init";

    private Containers() {}
}
