package com.aerospike.operator.asconfig.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two flat configurations.
 *
 * <p>Some places are filled in per pod at its start (addresses, mapped ports, peers, the node id): there the template
 * says nothing about the running value, unless it asks for an address itself.
 */
final class Deltas {

    private static final Set<String> FILLED_IN =
            Set.of("node-id", "access-port", "alternate-access-port", "tls-access-port", "tls-alternate-access-port");

    private static final Set<String> EXTENDED = Set.of(
            "access-addresses",
            "alternate-access-addresses",
            "tls-access-addresses",
            "tls-alternate-access-addresses",
            "mesh-seed-address-ports",
            "tls-mesh-seed-address-ports");

    private static final Set<String> ADDRESSES = Set.of("addresses", "tls-addresses");

    private final Map<ChangePath, FlatValue> running;
    private final Map<ChangePath, FlatValue> wanted;
    private final Set<String> ignoredKeys;

    Deltas(Map<ChangePath, FlatValue> running, Map<ChangePath, FlatValue> wanted, Set<String> ignoredKeys) {
        this.running = running;
        this.wanted = wanted;
        this.ignoredKeys = ignoredKeys;
    }

    List<Delta> find() {
        List<Delta> deltas = new ArrayList<>();
        running.forEach((path, before) -> {
            if (!before.equals(wanted.get(path))) {
                add(new Delta(path, Optional.of(before), Optional.ofNullable(wanted.get(path))), deltas);
            }
        });
        wanted.forEach((path, after) -> {
            if (!running.containsKey(path)) {
                add(new Delta(path, Optional.empty(), Optional.of(after)), deltas);
            }
        });
        return deltas;
    }

    private void add(Delta delta, List<Delta> into) {
        boolean wholeItem = into.stream().anyMatch(known -> coveredBy(delta, known));
        if (!wholeItem && !ignoredKeys.contains(delta.path().key()) && !isFilledIn(delta)) {
            into.add(delta);
        }
    }

    /** What goes or comes with its section is told by the section; XDR destinations are built up live, part by part. */
    private static boolean coveredBy(Delta delta, Delta section) {
        boolean inside = section.isPresence()
                && delta.path().isWithin(section.path())
                && !delta.path().equals(section.path());
        boolean builtUp =
                section.before().isEmpty() && section.path().keys().getFirst().equals("xdr");
        return inside && !builtUp;
    }

    private static boolean isFilledIn(Delta delta) {
        String key = delta.path().key();
        if (FILLED_IN.contains(key)) {
            return true;
        }
        List<String> keys = delta.path().keys();
        boolean ownAddress = ADDRESSES.contains(key) && (keys.contains("heartbeat") || keys.contains("fabric"));
        boolean onlyMore = delta.addedItems().stream().allMatch(Deltas::isPlaceholder);
        return (EXTENDED.contains(key) || ownAddress) && onlyMore;
    }

    /** For example {@code <access-address>}. */
    private static boolean isPlaceholder(String text) {
        return text.startsWith("<") && text.endsWith(">");
    }
}
