package com.aerospike.operator.check;

import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.document.ConfigDocument;
import com.aerospike.operator.asconfig.document.Position;
import com.aerospike.operator.asconfig.document.Reading;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb that gives admission's verdict on files, without a cluster. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks AerospikeCluster resources in YAML or JSON files as the operator would on creation.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing is wrong, there may be warnings",
            "1:something is wrong",
            "2:a file cannot be read, or there is nothing to check"
        })
@RegisterForReflection
public final class CheckCommand implements Callable<Integer> {

    private final InputStream stdin;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to check; - is the standard input.")
    private List<String> files;

    @Option(
            names = "--server-version",
            paramLabel = "VERSION",
            description = "The files hold only the value of aerospikeConfig: check it against this server version.")
    private String serverVersion;

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private OutputFormat output;

    public CheckCommand() {
        this(System.in);
    }

    CheckCommand(InputStream stdin) {
        this.stdin = stdin;
    }

    @Override
    public Integer call() {
        Optional<ServerVersion> version = version();
        Outcome outcome = files.stream().map(file -> file(file, version)).reduce(Outcome.none(), Outcome::and);
        PrintWriter out = spec.commandLine().getOut();
        String what = version.isPresent() ? "configuration" : "AerospikeCluster";
        out.println(
                switch (output) {
                    case text -> OutcomeText.human(outcome, what);
                    case json -> OutcomeText.json(outcome);
                });
        out.flush();
        return outcome.exitCode();
    }

    private Optional<ServerVersion> version() {
        if (serverVersion == null) {
            return Optional.empty();
        }
        return Optional.of(ServerVersion.in(serverVersion)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--server-version takes a version such as 8.1.1, not " + serverVersion)));
    }

    private Outcome file(String name, Optional<ServerVersion> version) {
        return switch (InputFile.read(name, stdin)) {
            case InputFile.Unavailable unavailable -> new Outcome(List.of(), 0, List.of(unavailable));
            case InputFile.Content content -> content(content, version);
        };
    }

    private static Outcome content(InputFile.Content content, Optional<ServerVersion> version) {
        return switch (ConfigDocument.read(content.bytes())) {
            case Reading.Unreadable unreadable ->
                new Outcome(List.of(unreadable(content.name(), unreadable)), 1, List.of());
            case Reading.Documents read ->
                version.map(known -> configs(new BareConfigCheck(content.name(), known), read.documents()))
                        .orElseGet(() -> clusters(content.name(), read.documents()));
        };
    }

    static FileFinding unreadable(String file, Reading.Unreadable unreadable) {
        Position position = unreadable.position();
        return new FileFinding(file, position, Severity.ERROR, "", "", unreadable.message());
    }

    private static Outcome configs(BareConfigCheck check, List<ConfigDocument> documents) {
        List<FileFinding> findings = new ArrayList<>();
        documents.forEach(document -> findings.addAll(check.check(document)));
        return new Outcome(findings, documents.size(), List.of());
    }

    private static Outcome clusters(String file, List<ConfigDocument> documents) {
        ClusterCheck check = new ClusterCheck(file);
        List<ClusterDocument> clusters = documents.stream()
                .flatMap(document -> ClusterDocument.in(document).stream())
                .toList();
        clusters.forEach(check::check);
        return new Outcome(check.findings(), clusters.size(), List.of());
    }
}
