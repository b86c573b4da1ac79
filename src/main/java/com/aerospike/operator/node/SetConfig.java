package com.aerospike.operator.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One live change of a node's configuration. A node applies the first setting it knows and ignores the rest, so further
 * ones only qualify the first ({@code action=add}, {@code role=...}); two changes are two of these.
 */
public record SetConfig(ConfigScope scope, List<Setting> settings) {

    /** An empty value is written {@code null}, which is how nodes spell "unset". */
    public record Setting(String key, String value) {
        public Setting {
            NodeVerbs.parameter(key);
            value = value.isEmpty() ? "null" : NodeVerbs.parameter(value);
        }
    }

    public SetConfig {
        Objects.requireNonNull(scope, "scope");
        settings = List.copyOf(settings);
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("A change of " + scope + " needs a setting");
        }
    }

    public static SetConfig of(ConfigScope scope, String key, String value) {
        return new SetConfig(scope, List.of(new Setting(key, value)));
    }

    public SetConfig and(String key, String value) {
        var more = new ArrayList<>(settings);
        more.add(new Setting(key, value));
        return new SetConfig(scope, more);
    }

    /** The command as sent; the build decides how a namespace is named. */
    public String command(Build build) {
        var text = new StringBuilder("set-config:").append(scope.context(build));
        for (var setting : settings) {
            text.append(';').append(setting.key()).append('=').append(setting.value());
        }
        return text.toString();
    }
}
