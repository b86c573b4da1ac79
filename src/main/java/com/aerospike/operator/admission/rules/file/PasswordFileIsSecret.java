package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.ServerPaths;

/** The operator reads the password from the same Secret. */
final class PasswordFileIsSecret implements RackRule {

    @Override
    public String id() {
        return "V-FIL-06";
    }

    @Override
    public void check(RackView rack, Report report) {
        ConfigCursor parameter = rack.config().at("security", "default-password-file");
        parameter.text().filter(file -> !Mounts.fromSecretManager(file)).ifPresent(file -> ServerPaths.volumeOf(
                        ServerPaths.folder(file), rack.volumes())
                .filter(volume -> volume.source().secret == null)
                .ifPresent(volume -> report.deny(
                        parameter.path(),
                        "default-password-file path " + file
                                + " volume source should be secret in storage config, volume " + volume.name(),
                        "mount a Secret at this folder")));
    }
}
