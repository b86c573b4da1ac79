package com.aerospike.operator.world.server;

import java.time.Duration;

/** Time values of configuration files: seconds, or a number with a unit. */
final class Durations {

    private Durations() {}

    static Duration parse(String text) {
        var last = Character.toLowerCase(text.charAt(text.length() - 1));
        if (Character.isDigit(last)) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        var number = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (last) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            case 'd' -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException("'" + text + "' is no time");
        };
    }
}
