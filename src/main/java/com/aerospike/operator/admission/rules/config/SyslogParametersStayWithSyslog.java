package com.aerospike.operator.admission.rules.config;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.finding.ValueText;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.RackView;
import java.util.List;

/** These parameters mean something for the syslog sink alone. */
final class SyslogParametersStayWithSyslog implements RackRule {

    @Override
    public String id() {
        return "V-CFG-08";
    }

    @Override
    public void check(RackView rack, Report report) {
        for (ConfigCursor sink : rack.config().get("logging").elements()) {
            boolean syslog = sink.get("name").text().filter("syslog"::equals).isPresent();
            for (String key : List.of("facility", "path", "tag")) {
                if (!syslog && sink.has(key)) {
                    report.deny(
                            sink.get(key).path(),
                            "can use " + key + " only with `syslog` in aerospikeConfig.logging "
                                    + ValueText.plain(sink.value()),
                            "remove " + key);
                }
            }
        }
    }
}
