package com.aerospike.operator.admission.rules.config;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.HashSet;
import java.util.Set;

/** In aerospike.conf the second section of a name would be merged into the first. */
final class NamesAreUnique implements RackRule {

    private static final Set<String> LISTS = Set.of("namespaces", "sets", "dcs", "tls", "files", "logging");

    @Override
    public String id() {
        return "V-CFG-02";
    }

    @Override
    public void check(RackView rack, Report report) {
        visit(rack.config(), "", report);
    }

    private static void visit(ConfigCursor map, String within, Report report) {
        for (String key : map.keys()) {
            ConfigCursor value = map.get(key);
            if (value.value().isArray()) {
                if (LISTS.contains(key)) {
                    checkList(key, value, within, report);
                }
                value.elements().forEach(element -> visit(element, within + key + ": ", report));
            } else {
                visit(value, within + key + ": ", report);
            }
        }
    }

    private static void checkList(String section, ConfigCursor list, String within, Report report) {
        Set<String> seen = new HashSet<>();
        for (ConfigCursor element : list.elements()) {
            element.get("name")
                    .text()
                    .filter(name -> !seen.add(name))
                    .ifPresent(name -> report.deny(
                            element.path(),
                            "aerospikeConfig not valid: failed to load config map by lib: " + within
                                    + "duplicate name \"" + name + "\" in " + section + " list section",
                            "keep one of the entries"));
        }
    }
}
