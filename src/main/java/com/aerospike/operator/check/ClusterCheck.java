package com.aerospike.operator.check;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.Reading;
import com.aerospike.operator.admission.ResourceReader;
import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.asconfig.document.Position;
import com.aerospike.operator.kube.InitImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges cluster resources in a file as admission would. */
final class ClusterCheck {

    private static final String API_VERSION = "asdb.aerospike.com/v1";

    /** Where the part of a message begins that repeats it in the words of the Go operator, for programs. */
    private static final String FOR_PROGRAMS = " (aerospikeConfig not valid:";

    private final String file;
    private final Function<AerospikeCluster, Admission> judge;
    private final List<FileFinding> findings = new ArrayList<>();

    /** For resources that are new. */
    ClusterCheck(String file) {
        this(file, new Guard(InitImage.NONE)::admitCreate);
    }

    ClusterCheck(String file, Function<AerospikeCluster, Admission> judge) {
        this.file = file;
        this.judge = judge;
    }

    /** In the order of the file; what several racks inherit from the cluster is told once. */
    List<FileFinding> findings() {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(FileFinding::position))
                .toList();
    }

    /** The resource with its defaults, if nothing is wrong with it. */
    Optional<AerospikeCluster> check(ClusterDocument document) {
        FieldLocator locator = document.locator();
        String apiVersion = document.resource().path("apiVersion").asText();
        if (!apiVersion.equals(API_VERSION)) {
            error(locator.locate("apiVersion"), "", "apiVersion", "is not " + API_VERSION);
            return Optional.empty();
        }
        return switch (ResourceReader.read(document.resource())) {
            case Reading.Unreadable unreadable -> {
                violation(locator, unreadable.violation());
                yield Optional.empty();
            }
            case Reading.Readable readable -> {
                readable.unknownFields().forEach(field -> unknown(locator, field));
                Optional<AerospikeCluster> admitted = admit(locator, readable.cluster());
                yield readable.unknownFields().isEmpty() ? admitted : Optional.empty();
            }
        };
    }

    private Optional<AerospikeCluster> admit(FieldLocator locator, AerospikeCluster cluster) {
        Admission admission = judge.apply(cluster);
        admission.warnings().forEach(warning -> warning(locator, warning));
        return switch (admission) {
            case Admission.Admitted admitted -> Optional.of(admitted.effective());
            case Admission.Refused refused -> {
                refused.violations().forEach(violation -> violation(locator, violation));
                yield Optional.empty();
            }
        };
    }

    private void violation(FieldLocator locator, Violation violation) {
        String fix = violation.fix().isEmpty() ? "" : " (" + violation.fix() + ")";
        int end = violation.message().indexOf(FOR_PROGRAMS);
        String message = end < 0 ? violation.message() : violation.message().substring(0, end);
        error(locator.locate(violation.path()), violation.rule(), violation.path(), message + fix);
    }

    private void unknown(FieldLocator locator, FieldPath field) {
        error(locator.locateKey(field.text()), "", field.text(), "unknown field, remove it or correct its name");
    }

    private void error(Position position, String rule, String path, String message) {
        findings.add(new FileFinding(file, position, Severity.ERROR, rule, path, message));
    }

    private void warning(FieldLocator locator, String warning) {
        findings.add(new FileFinding(file, locator.locate(warning), Severity.WARNING, "", "", warning));
    }
}
