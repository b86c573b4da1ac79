package com.aerospike.operator.admission.defaults;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** All steps on a configuration, in order; the same for the cluster's and for each rack's merged one. */
final class ConfigSteps {

    private ConfigSteps() {}

    static void apply(ObjectNode config, ConfigScope scope) {
        NamespaceRackIds.apply(config, scope);
        ServiceSection.apply(config, scope);
        NetworkSection.apply(config, scope);
        ConsoleLog.apply(config, scope);
        LdapEscapes.apply(config, scope);
    }
}
