package com.aerospike.operator.admission.rules.config;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.asconfig.check.ConfigCheck;
import com.aerospike.operator.asconfig.check.ConfigViolation;
import com.aerospike.operator.asconfig.check.ViolatedRule;

/**
 * The server does not start with a parameter it does not know or a value it does not take. A version newer than this
 * operator knows is checked against the newest one it knows.
 */
final class ConfigFitsServer implements RackRule {

    @Override
    public String id() {
        return "V-CFG-04";
    }

    @Override
    public void check(RackView rack, Report report) {
        rack.cluster()
                .imageVersion()
                .known()
                .filter(version -> version.isAtLeast(6, 0, 0))
                .ifPresent(version -> {
                    for (ConfigViolation violation :
                            ConfigCheck.asAko(version, rack.config().value())) {
                        // A name used twice is the finding of another rule.
                        if (violation.rule() != ViolatedRule.DUPLICATE_NAME) {
                            report.deny(
                                    rack.config().at(violation.path()).path(),
                                    violation.problem()
                                            + " (aerospikeConfig not valid: generated config not valid for version "
                                            + version + ": config schema error [\t" + violation.compatText() + "\n])",
                                    "");
                        }
                    }
                });
    }
}
