package com.aerospike.operator.check;

import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.check.ConfigCheck;
import com.aerospike.operator.asconfig.check.ConfigViolation;
import com.aerospike.operator.asconfig.check.ViolatedRule;
import com.aerospike.operator.asconfig.document.ConfigDocument;
import com.aerospike.operator.asconfig.document.Position;
import java.util.List;
import java.util.stream.Stream;

/** Judges documents that hold nothing but a configuration, as a server of one version would. */
record BareConfigCheck(String file, ServerVersion version) {

    List<FileFinding> check(ConfigDocument document) {
        Stream<FileFinding> errors = ConfigCheck.strict(version, document.root()).stream()
                .map(violation -> new FileFinding(
                        file,
                        position(document, violation),
                        Severity.ERROR,
                        violation.rule().code(),
                        violation.path().toString(),
                        violation.problem()));
        Stream<FileFinding> warnings = ConfigCheck.warnings(version, document.root()).stream()
                .map(warning -> new FileFinding(
                        file,
                        document.positionOf(warning.path()),
                        Severity.WARNING,
                        "",
                        warning.path().toString(),
                        warning.message()));
        return Stream.concat(errors, warnings).distinct().toList();
    }

    private static Position position(ConfigDocument document, ConfigViolation violation) {
        return violation.rule() == ViolatedRule.UNKNOWN_KEY
                ? document.positionOfKey(violation.path())
                : document.positionOf(violation.path());
    }
}
