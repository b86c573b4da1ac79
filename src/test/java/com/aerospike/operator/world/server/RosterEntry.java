package com.aerospike.operator.world.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A node of a roster with its rack. */
record RosterEntry(long nodeId, int rack) {

    private static final Comparator<RosterEntry> DESCENDING =
            (one, other) -> Long.compareUnsigned(other.nodeId(), one.nodeId());

    static String idText(long nodeId) {
        return Long.toHexString(nodeId).toUpperCase(Locale.ROOT);
    }

    /** Reads {@code M1|A2@1,A1}; empty when it is no such list. */
    static Optional<List<RosterEntry>> parse(String text) {
        var entries = new ArrayList<RosterEntry>();
        for (var part : text.substring(text.indexOf('|') + 1).split(",")) {
            if (!part.matches("[0-9a-fA-F]{1,16}(@\\d{1,7})?")) {
                return Optional.empty();
            }
            var at = part.indexOf('@');
            entries.add(
                    at < 0
                            ? new RosterEntry(Long.parseUnsignedLong(part, 16), 0)
                            : new RosterEntry(
                                    Long.parseUnsignedLong(part.substring(0, at), 16),
                                    Integer.parseInt(part.substring(at + 1))));
        }
        entries.sort(DESCENDING);
        return Optional.of(entries);
    }

    static String print(List<RosterEntry> entries, int activeRack) {
        if (entries.isEmpty()) {
            return "null";
        }
        return entries.stream()
                .sorted(DESCENDING)
                .map(entry -> idText(entry.nodeId()) + (entry.rack() == 0 ? "" : "@" + entry.rack()))
                .collect(Collectors.joining(",", activeRack == 0 ? "" : "M" + activeRack + "|", ""));
    }
}
