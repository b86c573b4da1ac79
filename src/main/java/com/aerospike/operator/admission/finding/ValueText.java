package com.aerospike.operator.admission.finding;

import com.aerospike.operator.asconfig.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Values of the free-form configuration as the messages of the Go operator show them, which clients and test suites
 * match on: {@code map[a:1 b:[x y]]}, {@code <nil>}, {@code (float64 4000)}. Values of keys that speak of secrets are
 * masked.
 */
public final class ValueText {

    private static final int LARGEST_PLAIN_EXPONENT = 5;
    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    private ValueText() {}

    public static String plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> map(value);
            case ARRAY -> list(value);
            case NUMBER -> number(value);
            case NULL, MISSING -> "<nil>";
            case STRING, BOOLEAN, BINARY, POJO -> value.asText();
        };
    }

    /** The value with its type in front, in parentheses. */
    public static String typed(JsonNode value) {
        return "(" + typeName(value) + " " + plain(value) + ")";
    }

    /** Name of the value's type; every number is a {@code float64}. */
    public static String typeName(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "map[string]interface {}";
            case ARRAY -> "[]interface {}";
            case NUMBER -> "float64";
            case BOOLEAN -> "bool";
            case NULL, MISSING -> "<nil>";
            case STRING, BINARY, POJO -> "string";
        };
    }

    private static String map(JsonNode value) {
        var sorted = new TreeMap<String, String>();
        value.properties().forEach(entry -> {
            String key = entry.getKey();
            sorted.put(key, Secrets.isSecret(key) ? Secrets.MASK : plain(entry.getValue()));
        });
        List<String> entries = new ArrayList<>(sorted.size());
        sorted.forEach((key, text) -> entries.add(key + ":" + text));
        return "map[" + String.join(" ", entries) + "]";
    }

    private static String list(JsonNode value) {
        List<String> elements = new ArrayList<>(value.size());
        value.forEach(element -> elements.add(plain(element)));
        return "[" + String.join(" ", elements) + "]";
    }

    private static String number(JsonNode value) {
        double number = value.doubleValue();
        if (number == 0 || Double.isNaN(number) || Double.isInfinite(number)) {
            return number == 0 ? "0" : Double.toString(number);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return shortest.toPlainString();
        }
        return scientific(shortest, exponent);
    }

    private static String scientific(BigDecimal shortest, int exponent) {
        String digits = shortest.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String sign = shortest.signum() < 0 ? "-" : "";
        return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
