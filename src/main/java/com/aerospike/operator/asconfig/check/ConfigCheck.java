package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfigPath;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.catalogue.Catalogue;
import com.aerospike.operator.asconfig.catalogue.VersionFacts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Whether a server of some version would take a configuration. Finds all violations at once. */
public final class ConfigCheck {

    private ConfigCheck() {}

    /** Checks the configuration as it stands. A {@code null} or a number written as text is an error. */
    public static List<ConfigViolation> strict(ServerVersion version, JsonNode config) {
        return rules(version, config);
    }

    /**
     * Checks a configuration as the Go operator (AKO) does, which is more forgiving: it converts some values first and
     * leaves out items without a name. What gets lost that way is told by {@link #warnings}.
     */
    public static List<ConfigViolation> asAko(ServerVersion version, JsonNode config) {
        AkoConversion conversion = new AkoConversion();
        JsonNode converted = conversion.convert(config);
        List<ConfigViolation> violations = new ArrayList<>(conversion.violations());
        violations.addAll(rules(version, converted));
        return List.copyOf(violations);
    }

    /** What is allowed, but will not work as written, and whether the server version is unknown. */
    public static List<ConfigWarning> warnings(ServerVersion version, JsonNode config) {
        List<ConfigWarning> warnings = new ArrayList<>();
        Catalogue.bundled()
                .at(version)
                .caution()
                .ifPresent(caution -> warnings.add(new ConfigWarning(ConfigPath.ROOT, caution)));
        warnings.addAll(new LostInText().find(config));
        return List.copyOf(warnings);
    }

    private static List<ConfigViolation> rules(ServerVersion version, JsonNode config) {
        Catalogue catalogue = Catalogue.bundled();
        VersionFacts facts = catalogue.at(version).facts();
        KeyHints hints = new KeyHints(catalogue, facts.version());
        return List.copyOf(new RuleCheck(hints)
                .check(facts.root(), config, ConfigPath.ROOT)
                .violations());
    }
}
