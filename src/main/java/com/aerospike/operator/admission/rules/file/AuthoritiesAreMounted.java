package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** The server does not start without the certificates of its authorities. */
final class AuthoritiesAreMounted implements RackRule {

    @Override
    public String id() {
        return "V-FIL-05";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (ConfigCursor tls : rack.config().at("network", "tls").elements()) {
            ConfigCursor file = tls.get("ca-file");
            file.text().ifPresent(path -> Mounts.requireFile(path, file, rack, report));
            ConfigCursor folder = tls.get("ca-path");
            folder.text().ifPresent(path -> Mounts.requireFolder(path, folder, rack, report));
        }
    }
}
