package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** The server does not start without its feature key. */
final class FeatureKeyIsMounted implements RackRule {

    @Override
    public String id() {
        return "V-FIL-03";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor single = rack.config().at("service", "feature-key-file");
        ConfigCursor parameter = single.exists() ? single : rack.config().at("service", "feature-key-files");
        parameter.texts().stream()
                .filter(file -> !Mounts.fromSecretManager(file))
                .forEach(file -> Mounts.requireFile(file, parameter, rack, report));
    }
}
