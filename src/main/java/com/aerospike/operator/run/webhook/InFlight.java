package com.aerospike.operator.run.webhook;

import java.util.concurrent.CompletableFuture;

/** Counts requests that have begun and not ended. */
final class InFlight {

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private int requests;
    private boolean closing;

    /** One request. Its end may be told more than once: by the answer, and by the connection. */
    final class Ticket {
        private boolean ended;

        void end() {
            synchronized (InFlight.this) {
                if (!ended) {
                    ended = true;
                    requests--;
                    completeIfOver();
                }
            }
        }
    }

    synchronized Ticket begin() {
        requests++;
        return new Ticket();
    }

    /** Completes when none is left, then or now. */
    synchronized CompletableFuture<Void> closing() {
        closing = true;
        completeIfOver();
        return over;
    }

    synchronized boolean isClosing() {
        return closing;
    }

    private void completeIfOver() {
        if (closing && requests == 0) {
            over.complete(null);
        }
    }
}
