package com.aerospike.operator.asconfig.document;

import com.aerospike.operator.asconfig.ConfigPath;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * One document of a YAML or JSON text, with the place of each of its values.
 *
 * <p>Plain words mean what {@code kubectl} takes them for, so {@code yes} and {@code on} are true. Limits: 1 MiB of
 * text (etcd takes little more), 50,000 values after aliases are resolved, 100 levels.
 */
public final class ConfigDocument {

    /** Largest text in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    private final JsonNode root;
    private final Places places;

    ConfigDocument(JsonNode root, Places places) {
        this.root = root;
        this.places = places;
    }

    /** Reads all documents of a text; never throws because of what the text says. */
    public static Reading read(byte[] text) {
        if (text.length > MAX_BYTES) {
            return new Reading.Unreadable(Position.START, "the text is larger than " + MAX_BYTES + " bytes");
        }
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            return read(decoded);
        } catch (CharacterCodingException e) {
            return new Reading.Unreadable(Position.START, "the text is not UTF-8");
        }
    }

    /** Reads all documents of a text; never throws because of what the text says. */
    public static Reading read(String text) {
        if (text.length() > MAX_BYTES) {
            return new Reading.Unreadable(Position.START, "the text is larger than " + MAX_BYTES + " characters");
        }
        return new DocumentReader(text).read();
    }

    /** The tree; an object, a list or a single value. Values that aliases share must not be changed. */
    public JsonNode root() {
        return root;
    }

    /** Where a value stands: a section at its key, a single value where it begins; if absent, the section around it. */
    public Position positionOf(ConfigPath path) {
        return places.find(path.steps()).shown();
    }

    /** Where the key of a value stands; the same as {@link #positionOf} for items of a list. */
    public Position positionOfKey(ConfigPath path) {
        return places.find(path.steps()).key();
    }
}
