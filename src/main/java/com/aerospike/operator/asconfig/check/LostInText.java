package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfKeys;
import com.aerospike.operator.asconfig.ConfigPath;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds values that {@code aerospike.conf} cannot carry as they are, although the rules allow them. */
final class LostInText {

    private static final int MAX_DEPTH = 32;

    /** As in {@code host:port:tls-name}; more of them belong to an IPv6 address. */
    private static final int MAX_COLONS = 2;

    private final List<ConfigWarning> warnings = new ArrayList<>();

    List<ConfigWarning> find(JsonNode config) {
        values(config, "", ConfigPath.ROOT, 0);
        return warnings;
    }

    private void values(JsonNode value, String key, ConfigPath path, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> values(field.getValue(), field.getKey(), path.child(field.getKey()), depth + 1));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                item(value.get(i), key, path.child(i));
                values(value.get(i), key, path.child(i), depth + 1);
            }
        } else if (value.isTextual()) {
            text(value.textValue(), key, path);
        }
    }

    private void item(JsonNode item, String key, ConfigPath path) {
        boolean section = ConfKeys.isNamedSection(key) || key.equals(ConfKeys.LOGGING);
        if (section && item.isObject() && !item.path(ConfKeys.NAME).isTextual()) {
            warn(path, "an item without a name is left out of the configuration file");
        }
    }

    private void text(String text, String key, ConfigPath path) {
        if (text.indexOf('#') >= 0) {
            warn(path, "the server takes everything after # for a comment");
        }
        if (ConfKeys.hasColonItems(key) || key.equals(ConfKeys.SECRETS_ADDRESS_PORT)) {
            colons(text, key, path);
        }
    }

    private void colons(String text, String key, ConfigPath path) {
        boolean reference = text.startsWith("secrets:") || text.startsWith("vault:");
        if (reference && ConfKeys.singular(key).equals(ConfKeys.FEATURE_KEY_FILE)) {
            if (!key.equals(ConfKeys.FEATURE_KEY_FILE)) {
                warn(path, "a list cannot hold a reference to a secret: use feature-key-file");
            }
        } else if (text.chars().filter(c -> c == ':').count() > MAX_COLONS) {
            warn(path, "IPv6 addresses cannot be written here: every colon becomes a blank");
        }
    }

    private void warn(ConfigPath path, String message) {
        warnings.add(new ConfigWarning(path, message));
    }
}
