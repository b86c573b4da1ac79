package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** A namespace is known by its name alone. */
final class NamespaceHasName implements RackRule {

    @Override
    public String id() {
        return "V-NSP-12";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            if (namespace.name().isEmpty()) {
                report.deny(
                        namespace.path().field("name"),
                        "namespace name not found in namespace config "
                                + ValueText.plain(namespace.config().value()),
                        "give the namespace a name");
            }
        }
    }
}
