package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/**
 * How to upgrade from a version is known only for supported ones. A newer version than this operator knows is no
 * reason to refuse.
 */
final class UpgradeStartsFromSupported implements ChangeRule {

    @Override
    public String id() {
        return "V-IMG-09";
    }

    @Override
    public void check(Change change, Report report) {
        boolean supported = change.old()
                .imageVersion()
                .known()
                .filter(version -> version.isAtLeast(Images.OLDEST_SERVER))
                .isPresent();
        if (!supported) {
            report.deny(
                    Images.SERVER,
                    "failed to start upgrade: unsupported aerospike version in image "
                            + change.old().image(),
                    "");
        }
    }
}
