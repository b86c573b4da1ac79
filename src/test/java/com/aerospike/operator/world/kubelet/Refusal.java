package com.aerospike.operator.world.kubelet;

/** Why a kubelet does not do what a client asked, with the status that the client gets. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String words) {
        super(words);
        this.status = status;
    }

    int status() {
        return status;
    }
}
