package com.aerospike.operator.bootstrap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** The only place of this package that knows how its records become JSON. */
final class BootstrapJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // Absent means empty, zero or false, so that records stay short and comparable.
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            // The operator may be newer than a pod that it already started.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private BootstrapJson() {}

    static String compact(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /** Indented the same way on every platform, for people who look into the ConfigMap. */
    static String readable(Object value) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        printer.indentArraysWith(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type, String origin) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new BootstrapException("read " + origin + ": it holds no object");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new BootstrapException("read " + origin + ": " + e.getOriginalMessage(), e);
        }
    }

    static <T> List<T> readList(String json, Class<T> element, String origin) {
        try {
            return MAPPER.readerForListOf(element).readValue(json);
        } catch (JsonProcessingException e) {
            throw new BootstrapException("read " + origin + ": " + e.getOriginalMessage(), e);
        }
    }
}
