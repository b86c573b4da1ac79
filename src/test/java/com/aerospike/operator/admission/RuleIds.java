package com.aerospike.operator.admission;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rulebook by name, for tests of the whole. */
public final class RuleIds {

    private RuleIds() {}

    public static List<String> all() {
        return Rulebook.ALL.stream().map(Rule::id).toList();
    }
}
