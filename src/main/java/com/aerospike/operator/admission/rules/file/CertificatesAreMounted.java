package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;

/** The server does not start without its certificate. */
final class CertificatesAreMounted implements RackRule {

    @Override
    public String id() {
        return "V-FIL-04";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (ConfigCursor tls : rack.config().at("network", "tls").elements()) {
            for (String key : List.of("cert-file", "key-file")) {
                ConfigCursor parameter = tls.get(key);
                parameter
                        .text()
                        .filter(file -> !Mounts.fromSecretManager(file))
                        .ifPresent(file -> Mounts.requireFile(file, parameter, rack, report));
            }
        }
    }
}
