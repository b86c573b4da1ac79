package com.aerospike.operator.admission.rules.config;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;

/** A log sink has a name and contexts. */
final class LogSinksAreMaps implements RackRule {

    @Override
    public String id() {
        return "V-CFG-11";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (ConfigCursor sink : rack.config().get("logging").elements()) {
            if (!sink.value().isObject()) {
                report.deny(
                        sink.path(),
                        "aerospikeConfig.logging not a list of valid map: " + ValueText.plain(sink.value()),
                        "write each sink as a map with a name");
            }
        }
    }
}
