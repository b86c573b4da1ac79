package com.aerospike.operator.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * {@code key=value;key=value} text with typed access; a wanted value that is missing or of another form is a malformed
 * answer.
 */
final class Pairs {

    private final Map<String, String> values;

    private Pairs(Map<String, String> values) {
        this.values = values;
    }

    static Pairs parse(String text, String separator) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : text.split(separator)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new Pairs(values);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String requiredText(String key) throws MalformedAnswer {
        return text(key).orElseThrow(() -> new MalformedAnswer("it has no '" + key + "'"));
    }

    boolean requiredFlag(String key) throws MalformedAnswer {
        var text = requiredText(key);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedAnswer("'" + key + "' is '" + text + "', neither true nor false");
        };
    }

    boolean flag(String key) throws MalformedAnswer {
        return values.containsKey(key) && requiredFlag(key);
    }

    long requiredNumber(String key) throws MalformedAnswer {
        var text = requiredText(key);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedAnswer("'" + key + "' is '" + text + "', not a number");
        }
    }

    OptionalLong number(String key) throws MalformedAnswer {
        return values.containsKey(key) ? OptionalLong.of(requiredNumber(key)) : OptionalLong.empty();
    }

    int requiredInt(String key) throws MalformedAnswer {
        var number = requiredNumber(key);
        if (number != (int) number) {
            throw new MalformedAnswer("'" + key + "' is " + number + ", out of range");
        }
        return (int) number;
    }

    OptionalInt integer(String key) throws MalformedAnswer {
        return values.containsKey(key) ? OptionalInt.of(requiredInt(key)) : OptionalInt.empty();
    }
}
