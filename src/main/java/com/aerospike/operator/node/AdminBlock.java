package com.aerospike.operator.node;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One block of a security answer: a result and fields by tag. A message may hold several blocks. */
record AdminBlock(int result, Map<Integer, byte[]> fields) {

    static List<AdminBlock> parse(byte[] body) throws MalformedAnswer {
        var in = ByteBuffer.wrap(body);
        var blocks = new ArrayList<AdminBlock>();
        try {
            do {
                blocks.add(block(in));
            } while (in.hasRemaining());
        } catch (BufferUnderflowException e) {
            throw new MalformedAnswer("a security answer is cut short");
        }
        return blocks;
    }

    private static AdminBlock block(ByteBuffer in) throws MalformedAnswer {
        var header = new byte[AdminRequest.BLOCK_HEADER_BYTES];
        in.get(header);
        var fields = new HashMap<Integer, byte[]>();
        for (int left = header[3] & 0xFF; left > 0; left--) {
            var length = in.getInt();
            if (length < 1 || length > in.remaining()) {
                throw new MalformedAnswer(
                        "a security field announces " + length + " bytes, " + in.remaining() + " are left");
            }
            var id = in.get() & 0xFF;
            var data = new byte[length - 1];
            in.get(data);
            fields.put(id, data);
        }
        return new AdminBlock(header[1] & 0xFF, Map.copyOf(fields));
    }

    Optional<byte[]> bytes(AdminField field) {
        return Optional.ofNullable(fields.get(field.id()));
    }

    Optional<String> text(AdminField field) {
        return bytes(field).map(data -> new String(data, StandardCharsets.UTF_8));
    }

    OptionalInt number(AdminField field) throws MalformedAnswer {
        var data = bytes(field);
        if (data.isEmpty()) {
            return OptionalInt.empty();
        }
        if (data.get().length != Integer.BYTES) {
            throw new MalformedAnswer("field " + field + " is no number");
        }
        return OptionalInt.of(ByteBuffer.wrap(data.get()).getInt());
    }

    Set<String> names(AdminField field) throws MalformedAnswer {
        var names = new LinkedHashSet<String>();
        readList(field, in -> names.add(name(in)));
        return names;
    }

    Set<Privilege> privileges() throws MalformedAnswer {
        var privileges = new LinkedHashSet<Privilege>();
        readList(AdminField.PRIVILEGES, in -> {
            var code = in.get() & 0xFF;
            privileges.add(
                    Privilege.isScoped(code) ? Privilege.of(code, name(in), name(in)) : Privilege.of(code, "", ""));
        });
        return privileges;
    }

    private interface ListEntry {
        void read(ByteBuffer in) throws MalformedAnswer;
    }

    private void readList(AdminField field, ListEntry entry) throws MalformedAnswer {
        var data = bytes(field);
        if (data.isEmpty()) {
            return;
        }
        var in = ByteBuffer.wrap(data.get());
        try {
            for (int left = in.get() & 0xFF; left > 0; left--) {
                entry.read(in);
            }
        } catch (BufferUnderflowException e) {
            throw new MalformedAnswer("field " + field + " is cut short");
        }
    }

    private static String name(ByteBuffer in) {
        var bytes = new byte[in.get() & 0xFF];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
