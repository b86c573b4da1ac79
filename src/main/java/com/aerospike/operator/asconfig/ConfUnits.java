package com.aerospike.operator.asconfig;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with a unit, as people write them in a configuration file by hand: {@code 4G} is 4 x 1024^3, {@code 30d} is
 * 30 days in seconds. Only parameters known to be sizes or times take a unit.
 */
final class ConfUnits {

    private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,18})([a-zA-Z])");

    private static final Map<String, Long> SECONDS = Map.of("s", 1L, "m", 60L, "h", 3600L, "d", 86_400L);
    private static final Map<String, Long> BYTES =
            Map.of("k", 1L << 10, "m", 1L << 20, "g", 1L << 30, "t", 1L << 40, "p", 1L << 50);

    private static final Set<String> TIMES = Set.of(
            "default-ttl",
            "tomb-raider-eligible-age",
            "tomb-raider-period",
            "nsup-period",
            "migrate-fill-delay",
            "tls-refresh-period",
            "ship-versions-interval",
            "mrt-duration");

    private static final Set<String> SIZES = Set.of(
            "memory-size",
            "filesize",
            "write-block-size",
            "partition-tree-sprigs",
            "max-write-cache",
            "mounts-size-limit",
            "index-stage-size",
            "stop-writes-count",
            "stop-writes-size",
            "mounts-budget",
            "data-size",
            "quarantine-allocations",
            "flush-size",
            "post-write-cache",
            "indexes-memory-budget",
            "sindex-stage-size",
            "max-record-size");

    private ConfUnits() {}

    /** The plain number of seconds or bytes, if the text is a number with a unit that this parameter takes. */
    static Optional<BigInteger> plain(String key, String text) {
        Map<String, Long> units = TIMES.contains(key) ? SECONDS : SIZES.contains(key) ? BYTES : Map.of();
        Matcher matcher = WITH_UNIT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(units.get(matcher.group(2).toLowerCase(Locale.ROOT)))
                .map(unit -> new BigInteger(matcher.group(1)).multiply(BigInteger.valueOf(unit)));
    }
}
