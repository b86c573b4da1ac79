package com.aerospike.operator.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Operations per second by histogram ({@code {ns}-read}, ...), only of those in use. */
public record Traffic(Map<String, Double> operationsPerSecond) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,9})?");

    public Traffic {
        operationsPerSecond = Map.copyOf(operationsPerSecond);
    }

    public boolean idle() {
        return operationsPerSecond.values().stream().noneMatch(rate -> rate > 0);
    }

    // {ns}-read:msec,12.5,0.00,...;{ns}-write:;...  A histogram without numbers was never used.
    static Traffic parse(String text) {
        var rates = new LinkedHashMap<String, Double>();
        for (var entry : text.split(";")) {
            var colon = entry.indexOf(':');
            var fields = entry.substring(colon + 1).split(",");
            if (colon > 0 && fields.length > 1 && NUMBER.matcher(fields[1]).matches()) {
                rates.put(entry.substring(0, colon), Double.parseDouble(fields[1]));
            }
        }
        return new Traffic(rates);
    }
}
