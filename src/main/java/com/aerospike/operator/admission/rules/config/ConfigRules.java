package com.aerospike.operator.admission.rules.config;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on the configuration as a whole, in the order in which they are checked. */
public final class ConfigRules {

    /** Names of sections, and what the server knows. */
    public static final List<Rule> SCHEMA = List.of(new NamesAreUnique(), new ConfigFitsServer());

    /** The service section. */
    public static final List<Rule> SERVICE = List.of(new NoAdvertisedIpv6());

    /** The log sinks. */
    public static final List<Rule> LOGGING = List.of(new LogSinksAreMaps(), new SyslogParametersStayWithSyslog());

    /** What would be better. */
    public static final List<Rule> ADVICE = List.of(new MemoryIsTrackedInContainer(), new ConfigIsNotLost());

    private ConfigRules() {}
}
