package com.aerospike.operator.asconfig;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One text of {@code aerospike.conf} and what follows from it. Nothing is worked out before somebody asks, and nothing
 * twice: the operator compares the same few texts at every look.
 */
public final class KnownConf {
    private final String text;
    private volatile String hash;
    private volatile Optional<ObjectNode> content;

    public KnownConf(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** As {@link Conf#hash}. */
    public String hash() {
        if (hash == null) {
            hash = Conf.hash(text);
        }
        return hash;
    }

    /** What the text says; shared, so nobody may change it. Empty if it makes no sense. */
    public Optional<ObjectNode> content() {
        if (content == null) {
            content = parsed();
        }
        return content;
    }

    private Optional<ObjectNode> parsed() {
        try {
            return Optional.of(Conf.parse(text));
        } catch (ConfException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownConf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
