package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.admission.finding.ValueText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/**
 * LDAP patterns hold <code>${un}</code> and <code>${dn}</code>, which the server fills in per login. The init image of
 * the Go operator would expand them as variables of its own environment, so they are stored in an escaped form.
 */
final class LdapEscapes {

    private LdapEscapes() {}

    static void apply(ObjectNode config, ConfigScope scope) {
        if (!config.has("security")) {
            return;
        }
        if (!(config.get("security") instanceof ObjectNode security)) {
            scope.deny(
                    "V-MUT-20",
                    scope.path().field("security"),
                    "security conf not in valid format: " + ValueText.plain(config.get("security")),
                    "write it as a map; {} turns security on with the server's defaults");
            return;
        }
        if (security.has("ldap")) {
            security.set("ldap", escaped(security.get("ldap")));
        }
    }

    private static JsonNode escaped(JsonNode value) {
        return switch (value) {
            case TextNode text -> TextNode.valueOf(escaped(text.textValue()));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, escaped(list.get(i)));
                }
                yield list;
            }
            case ObjectNode map -> {
                List<Map.Entry<String, JsonNode>> entries = List.copyOf(map.properties());
                ObjectNode result = map.objectNode();
                entries.forEach(entry -> result.set(escaped(entry.getKey()), escaped(entry.getValue())));
                yield result;
            }
            default -> value;
        };
    }

    private static String escaped(String text) {
        return text.replace("${un}", "$${_DNE}{un}").replace("${dn}", "$${_DNE}{dn}");
    }
}
