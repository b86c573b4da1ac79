package com.aerospike.operator.admission.rules.config;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.asconfig.check.ConfigCheck;
import com.aerospike.operator.asconfig.check.ConfigWarning;

/**
 * What is allowed but does not reach the server as it is written, and a server version that this operator does not
 * know.
 */
final class ConfigIsNotLost implements RackRule {

    @Override
    public String id() {
        return "V-CFG-12";
    }

    @Override
    public void check(RackView rack, Report report) {
        rack.cluster().imageVersion().known().ifPresent(version -> {
            for (ConfigWarning warning :
                    ConfigCheck.warnings(version, rack.config().value())) {
                report.warn(rack.config().at(warning.path()).path(), warning.message());
            }
        });
    }
}
