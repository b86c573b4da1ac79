package com.aerospike.operator.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The nodes that may own partitions of a strong-consistency namespace, in the order nodes write them (descending ids).
 *
 * @param activeRack the rack named in front of the list ({@code M<rack>|}) in active-rack mode
 */
public record Roster(OptionalInt activeRack, List<RosterNode> nodes) {

    private static final String UNSET = "null";
    private static final char ACTIVE_RACK_MARK = 'M';

    public Roster {
        Objects.requireNonNull(activeRack, "activeRack");
        nodes = List.copyOf(nodes);
    }

    /** @return empty for a list that was never set, which nodes write {@code null} */
    static Optional<Roster> parse(String text) throws MalformedAnswer {
        if (text.equals(UNSET) || text.isEmpty()) {
            return Optional.empty();
        }
        var bar = text.indexOf('|');
        var activeRack = bar < 0 ? OptionalInt.empty() : OptionalInt.of(activeRackOf(text.substring(0, bar)));
        var nodes = new ArrayList<RosterNode>();
        for (var entry : text.substring(bar + 1).split(",", -1)) {
            nodes.add(
                    RosterNode.parse(entry).orElseThrow(() -> new MalformedAnswer("bad roster entry '" + entry + "'")));
        }
        return Optional.of(new Roster(activeRack, nodes));
    }

    private static int activeRackOf(String prefix) throws MalformedAnswer {
        if (!prefix.matches(ACTIVE_RACK_MARK + "\\d{1,9}")) {
            throw new MalformedAnswer("bad roster prefix '" + prefix + "'");
        }
        return Integer.parseInt(prefix.substring(1));
    }

    /** Without the blocked nodes; order and active rack stay. */
    public Roster without(RosterBlocks blocks) {
        return new Roster(
                activeRack, nodes.stream().filter(node -> !blocks.blocks(node)).toList());
    }

    public boolean contains(NodeId id) {
        return nodes.stream().anyMatch(node -> node.id().equals(id));
    }

    /** Whether it names a node of one of these racks. */
    public boolean containsRackOf(RosterBlocks blocks) {
        return nodes.stream().anyMatch(node -> blocks.racks().contains(node.rack()));
    }

    /** As nodes write it. */
    public String text() {
        var prefix = activeRack.isPresent() ? ACTIVE_RACK_MARK + "" + activeRack.getAsInt() + "|" : "";
        return nodes.isEmpty()
                ? UNSET
                : nodes.stream().map(RosterNode::toString).collect(Collectors.joining(",", prefix, ""));
    }

    @Override
    public String toString() {
        return text();
    }
}
