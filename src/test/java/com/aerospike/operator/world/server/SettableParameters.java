package com.aerospike.operator.world.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which settings a running server accepts, and with which values: {@code settable-parameters.tsv} with the columns
 * context, key, check and needs. Checks: {@code bool}, {@code int a b}, {@code time}, {@code text}, {@code one-of x y}.
 * Needs: {@code ee} for the enterprise edition, {@code sc} and {@code ap} for the kind of namespace.
 */
final class SettableParameters {

    private static final String RESOURCE = "/world/server/settable-parameters.tsv";
    private static final SettableParameters TABLE = read();

    private record Row(String check, List<String> needs) {}

    private final Map<String, Row> rows;

    private SettableParameters(Map<String, Row> rows) {
        this.rows = rows;
    }

    static SettableParameters table() {
        return TABLE;
    }

    private static SettableParameters read() {
        try (InputStream in = SettableParameters.class.getResourceAsStream(RESOURCE)) {
            var rows = new HashMap<String, Row>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(columns -> rows.put(
                            columns[0] + "/" + columns[1],
                            new Row(columns[2], columns.length > 3 ? List.of(columns[3].split(" ")) : List.of())));
            return new SettableParameters(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    boolean knows(String context, String key) {
        return rows.containsKey(context + "/" + key);
    }

    boolean accepts(String context, String key, String value, boolean community, Optional<Boolean> strongConsistency) {
        var row = rows.get(context + "/" + key);
        if (row == null || (community && row.needs.contains("ee"))) {
            return false;
        }
        if (strongConsistency.isPresent() && row.needs.contains(strongConsistency.get() ? "ap" : "sc")) {
            return false;
        }
        var check = row.check.split(" ");
        return switch (check[0]) {
            case "bool" -> value.equals("true") || value.equals("false");
            case "time" -> value.matches("\\d{1,9}[smhdSMHD]?");
            case "text" -> !value.isEmpty();
            case "one-of" -> List.of(check).subList(1, check.length).contains(value);
            case "int" -> isBetween(value, Long.parseLong(check[1]), Long.parseLong(check[2]));
            default -> throw new IllegalStateException("Unknown check '" + row.check + "' in " + RESOURCE);
        };
    }

    private static boolean isBetween(String value, long least, long most) {
        if (!value.matches("-?\\d{1,18}")) {
            return false;
        }
        var number = Long.parseLong(value);
        return number >= least && number <= most;
    }
}
