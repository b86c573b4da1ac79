package com.aerospike.operator.node;

import java.util.Objects;
import java.util.Optional;

/** A roster entry: {@code <node id>} or {@code <node id>@<rack>}; rack 0 is not written. */
public record RosterNode(NodeId id, int rack) {

    public RosterNode {
        Objects.requireNonNull(id, "id");
        if (rack < 0) {
            throw new IllegalArgumentException("Node " + id + " cannot be in rack " + rack);
        }
    }

    static Optional<RosterNode> parse(String text) {
        var at = text.indexOf('@');
        var id = at < 0 ? text : text.substring(0, at);
        var rack = at < 0 ? "0" : text.substring(at + 1);
        return NodeId.isValid(id) && rack.matches("\\d{1,9}")
                ? Optional.of(new RosterNode(new NodeId(id), Integer.parseInt(rack)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return rack == 0 ? id.text() : id.text() + "@" + rack;
    }
}
