package com.aerospike.operator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the schema is expected to say: one row a field, read from tab-separated tables. */
record FieldTable(Map<String, Row> rows) {

    /** A missing fact is "-". The choices are kept as a set, since their order means nothing. */
    record Row(
            String type,
            String required,
            String byDefault,
            Set<String> choices,
            String min,
            String max,
            String list,
            String nullable) {}

    /** A field or fact in which the schema differs from the table. */
    record Difference(String field, String column, String table, String schema) {}

    static FieldTable read(String... resources) {
        var rows = new LinkedHashMap<String, Row>();
        for (var resource : resources) {
            for (var cells : cells(resource)) {
                var previous = rows.put(cells.getFirst(), row(cells));
                if (previous != null) {
                    throw new IllegalStateException("two rows for " + cells.getFirst() + " in " + resource);
                }
            }
        }
        return new FieldTable(rows);
    }

    static Set<Difference> readDifferences(String resource) {
        return cells(resource).stream()
                .map(c -> new Difference(c.get(0), c.get(1), c.get(2), c.get(3)))
                .collect(Collectors.toSet());
    }

    static List<List<String>> cells(String resource) {
        return text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }

    /** The fields of a type, by their names. */
    Map<String, Row> fieldsOf(String type) {
        var fields = new LinkedHashMap<String, Row>();
        rows.forEach((field, row) -> {
            if (field.startsWith(type + ".")) {
                fields.put(field.substring(type.length() + 1), row);
            }
        });
        return fields;
    }

    static String text(String resource) {
        try (var stream = FieldTable.class.getResourceAsStream("/api/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("no test resource api/" + resource);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read test resource api/" + resource, e);
        }
    }

    private static Row row(List<String> c) {
        var choices = Set.of(c.get(4).split(","));
        return new Row(c.get(1), c.get(2), c.get(3), choices, c.get(5), c.get(6), c.get(7), c.get(8));
    }
}
