package com.aerospike.operator.node;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The envelope of every message: version, type and the length of what follows, in eight bytes. */
record Frame(Type type, byte[] body) {

    static final int HEADER_BYTES = 8;
    /**
     * The largest honest answers (partition tables) stay below a megabyte; a node must not be able to fill our memory.
     */
    static final int MAX_BODY_BYTES = 4 << 20;

    private static final int VERSION = 2;
    private static final int TYPE_SHIFT = 48;
    private static final int VERSION_SHIFT = 56;
    private static final long LENGTH_MASK = (1L << TYPE_SHIFT) - 1;

    enum Type {
        INFO(1),
        SECURITY(2);

        private final int number;

        Type(int number) {
            this.number = number;
        }
    }

    byte[] bytes() {
        var word = ((long) VERSION << VERSION_SHIFT) | ((long) type.number << TYPE_SHIFT) | body.length;
        return ByteBuffer.allocate(HEADER_BYTES + body.length)
                .putLong(word)
                .put(body)
                .array();
    }

    /** Reads one message of the expected type. Memory grows only with bytes that really arrive. */
    static Frame read(InputStream in, Type expected) throws IOException, MalformedAnswer {
        var header = in.readNBytes(HEADER_BYTES);
        if (header.length < HEADER_BYTES) {
            throw new EOFException("connection closed by the node");
        }
        var word = ByteBuffer.wrap(header).getLong();
        var version = (int) (word >>> VERSION_SHIFT);
        var type = (int) (word >>> TYPE_SHIFT) & 0xFF;
        var length = word & LENGTH_MASK;
        if (version != VERSION || type != expected.number) {
            throw new MalformedAnswer("message version " + version + " type " + type + " instead of version " + VERSION
                    + " type " + expected.number);
        }
        if (length > MAX_BODY_BYTES) {
            throw new MalformedAnswer(length + " bytes announced, more than " + MAX_BODY_BYTES);
        }
        var body = in.readNBytes((int) length);
        if (body.length < length) {
            throw new EOFException("connection closed by the node after " + body.length + " of " + length + " bytes");
        }
        return new Frame(expected, body);
    }
}
