package com.aerospike.operator.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.StringJoiner;

/** Words an outcome for people and for programs. */
final class OutcomeText {

    private OutcomeText() {}

    static String human(Outcome outcome, String what) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        outcome.findings().forEach(finding -> lines.add(finding.line()));
        outcome.unavailable().forEach(file -> lines.add(file.name() + ": cannot be read: " + file.reason()));
        if (outcome.checked() == 0
                && outcome.unavailable().isEmpty()
                && outcome.findings().isEmpty()) {
            lines.add("nothing to check: the files hold no " + what);
        } else {
            lines.add(outcome.checked() + " checked: " + outcome.count(Severity.ERROR) + " errors, "
                    + outcome.count(Severity.WARNING) + " warnings");
        }
        return lines.toString();
    }

    static String json(Outcome outcome) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("valid", outcome.exitCode() == Outcome.FINE).put("checked", outcome.checked());
        ArrayNode findings = result.putArray("findings");
        for (FileFinding finding : outcome.findings()) {
            findings.addObject()
                    .put("file", finding.file())
                    .put("line", finding.position().line())
                    .put("column", finding.position().column())
                    .put("severity", finding.severity().word())
                    .put("rule", finding.rule())
                    .put("path", finding.path())
                    .put("message", finding.message());
        }
        ArrayNode unavailable = result.putArray("unavailable");
        outcome.unavailable()
                .forEach(
                        file -> unavailable.addObject().put("file", file.name()).put("reason", file.reason()));
        return result.toPrettyString();
    }
}
