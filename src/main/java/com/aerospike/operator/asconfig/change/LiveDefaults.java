package com.aerospike.operator.asconfig.change;

import com.aerospike.operator.asconfig.ConfKeys;
import com.aerospike.operator.asconfig.catalogue.Parameter;
import com.aerospike.operator.asconfig.catalogue.Rule;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What to send when a parameter is taken out of the configuration: its default. Some defaults lie outside the
 * parameter's own limits, the server would refuse them.
 */
final class LiveDefaults {

    private LiveDefaults() {}

    static Optional<String> of(ChangePath path, List<Rule> rules) {
        if (path.keys().getFirst().equals(ConfKeys.LOGGING)) {
            return Optional.of("critical");
        }
        return rules.stream()
                .findFirst()
                .flatMap(rule -> rule.leaf().flatMap(Parameter::defaultJson).filter(json -> fits(rule, json)))
                .map(LiveDefaults::plain);
    }

    private static boolean fits(Rule rule, String json) {
        return switch (rule) {
            case Rule.Whole whole -> {
                BigInteger number = new BigInteger(json);
                yield whole.min().compareTo(number) <= 0 && whole.max().compareTo(number) >= 0;
            }
            case Rule.Text text -> text.allowed().isEmpty() || text.allowed().contains(plain(json));
            case Rule.Listed listed -> listed.allowed().contains(plain(json));
            case Rule.Switch ignored -> true;
            case Rule.Texts ignored -> false;
            case Rule.Section ignored -> false;
            case Rule.Items ignored -> false;
            case Rule.Choice ignored -> false;
        };
    }

    private static String plain(String json) {
        return json.startsWith("\"") ? json.substring(1, json.length() - 1).strip() : json;
    }
}
