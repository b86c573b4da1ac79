package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** The operator must read the password too, and has no access to the server's secret manager. */
final class PasswordFileIsNotInSecretManager implements RackRule {

    @Override
    public String id() {
        return "V-FIL-07";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor parameter = rack.config().at("security", "default-password-file");
        if (parameter.text().filter(Mounts::fromSecretManager).isPresent()) {
            report.deny(
                    parameter.path(),
                    "default-password-file path doesn't support Secret Manager",
                    "mount a Secret and give the path of the file");
        }
    }
}
