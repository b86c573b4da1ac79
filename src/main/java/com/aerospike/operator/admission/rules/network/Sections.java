package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;

/** What the rules on network sections share. */
final class Sections {

    /** The sections of {@code network} that have ports. */
    static final List<String> NAMES = List.of("service", "heartbeat", "fabric", "admin");

    private Sections() {}

    static ConfigCursor of(RackView rack, String section) {
        return rack.config().at("network", section);
    }

    static List<ConfigCursor> tls(RackView rack) {
        return rack.config().at("network", "tls").elements();
    }
}
