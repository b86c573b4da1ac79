package com.aerospike.operator.world.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One info command, taken apart: {@code name/argument/argument} or {@code name:key=value;key=value}.
 *
 * @param colon whether the name was followed by a parameter list, possibly empty
 */
record InfoRequest(
        ServerConnection connection,
        String name,
        List<String> arguments,
        Map<String, String> parameters,
        boolean colon) {

    static InfoRequest parse(ServerConnection connection, String text) {
        var end = endOfName(text);
        var name = text.substring(0, end);
        if (end == text.length()) {
            return new InfoRequest(connection, name, List.of(), Map.of(), false);
        }
        var rest = text.substring(end + 1);
        if (text.charAt(end) == '/') {
            return new InfoRequest(connection, name, List.of(rest.split("/")), Map.of(), false);
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var part : rest.split(";")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return new InfoRequest(connection, name, List.of(), parameters, true);
    }

    private static int endOfName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '/') {
                return i;
            }
        }
        return text.length();
    }

    ServerProcess process() {
        return connection.process();
    }

    Dialect dialect() {
        return process().dialect();
    }

    Optional<String> parameter(String key) {
        return Optional.ofNullable(parameters.get(key));
    }

    /** The namespace parameter, under its present and its older names. */
    Optional<String> namespace() {
        return parameter("namespace").or(() -> parameter("id")).or(() -> parameter("ns"));
    }

    Optional<String> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }
}
