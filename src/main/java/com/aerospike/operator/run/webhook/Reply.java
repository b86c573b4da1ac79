package com.aerospike.operator.run.webhook;

import java.nio.charset.StandardCharsets;

/** What goes back over HTTP. */
record Reply(int code, String contentType, byte[] body) {

    static Reply json(byte[] body) {
        return new Reply(200, "application/json", body);
    }

    static Reply text(int code, String text) {
        return new Reply(code, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
