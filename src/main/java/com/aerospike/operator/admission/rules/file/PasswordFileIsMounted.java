package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** The file must be there when the server starts for the first time. */
final class PasswordFileIsMounted implements RackRule {

    @Override
    public String id() {
        return "V-FIL-08";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor parameter = rack.config().at("security", "default-password-file");
        parameter
                .text()
                .filter(file -> !Mounts.fromSecretManager(file))
                .ifPresent(file -> Mounts.requireFile(file, parameter, rack, report));
    }
}
