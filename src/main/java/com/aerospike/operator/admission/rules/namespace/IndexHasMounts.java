package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** An index outside of shared memory needs a place. */
final class IndexHasMounts implements RackRule {

    @Override
    public String id() {
        return "V-NSP-19";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (NamespaceView namespace : rack.namespaces()) {
            ConfigCursor mounts = namespace.config().at("index-type", "mounts");
            if (namespace.indexOnMounts()) {
                boolean list = mounts.value().isArray();
                if (list ? mounts.value().isEmpty() : isAbsent(mounts)) {
                    report.deny(
                            mounts.path(),
                            "no mounts for namespace index-type, namespace " + namespace.label(),
                            "list the paths of the volumes for the index");
                } else if (!list || mounts.texts().size() < mounts.value().size()) {
                    report.deny(
                            mounts.path(),
                            "mounts format not valid for namespace index-type, namespace " + namespace.label(),
                            "write a list, every mount as a text");
                }
            }
        }
    }

    private static boolean isAbsent(ConfigCursor mounts) {
        return !mounts.exists() || mounts.value().isNull();
    }
}
