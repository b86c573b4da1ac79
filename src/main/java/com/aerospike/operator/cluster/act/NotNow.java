package com.aerospike.operator.cluster.act;

/** A step that must not be carried out yet: what was true when it was planned is so no more, or not yet. */
final class NotNow extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param because what stands against it, as a sentence part */
    NotNow(String because) {
        super(because);
    }
}
