package com.aerospike.operator.kube;

/** Names by which the operator signs what it writes. */
public final class Signatures {

    /** Keeps a deleted cluster until the claims it may delete are gone. */
    public static final String STORAGE_FINALIZER = "asdb.aerospike.com/storage-finalizer";

    public static final String FIELD_MANAGER = "aerospike-operator";

    /** Spelled as AKO spells it, so that the fields it manages stay with one manager after a takeover. */
    public static final String STATUS_FIELD_MANAGER = "aerospike-kuberneter-operator";

    public static final String POD_STATUS_FIELD_MANAGER = "pod";

    private Signatures() {}
}
