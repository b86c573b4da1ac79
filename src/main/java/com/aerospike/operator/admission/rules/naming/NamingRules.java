package com.aerospike.operator.admission.rules.naming;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on names, in the order in which they are checked. */
public final class NamingRules {

    /** What holds at creation. */
    public static final List<Rule> FIRST = List.of(new NameIsServiceName(), new NameLeavesRoom());

    /** What holds at any time. */
    public static final List<Rule> LENGTHS = List.of(new RackNameFits());

    private NamingRules() {}
}
