package com.aerospike.operator.check;

import com.aerospike.operator.asconfig.document.ConfigDocument;
import com.aerospike.operator.asconfig.document.Reading;
import com.aerospike.operator.planning.Forecast;
import com.aerospike.operator.planning.ForecastJson;
import com.aerospike.operator.planning.ForecastText;
import com.aerospike.operator.planning.LiveClusters;
import com.aerospike.operator.planning.LiveReader;
import com.aerospike.operator.planning.LiveUnreadable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb that tells what applying files to the live clusters would do. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Shows what applying the AerospikeCluster resources in the files would do to the live clusters: "
                + "which pods come, go and restart, why and in which order. Reads with the rights of the kubeconfig "
                + "and writes nothing.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:shown, whether anything changes or not",
            "1:a resource would be refused",
            "2:a file or a live cluster cannot be read, or there is nothing to plan"
        })
@RegisterForReflection
public final class PlanCommand implements Callable<Integer> {

    /** How the live clusters are reached. */
    @FunctionalInterface
    interface Reach {
        LiveClusters open(Optional<String> kubeconfig, Optional<String> context) throws LiveUnreadable;
    }

    private final InputStream stdin;
    private final Reach reach;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files with resources; - is the standard input.")
    private List<String> files;

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private OutputFormat output;

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            description = "Namespace of resources that name none; by default the kubeconfig's.")
    private String namespace;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "Kubeconfig to use instead of the one that kubectl would use.")
    private String kubeconfig;

    @Option(names = "--context", paramLabel = "NAME", description = "Context of the kubeconfig to use.")
    private String context;

    public PlanCommand() {
        this(System.in, LiveReader::of);
    }

    PlanCommand(InputStream stdin, Reach reach) {
        this.stdin = stdin;
        this.reach = reach;
    }

    @Override
    public Integer call() {
        List<Forecast> forecasts = new ArrayList<>();
        Outcome outcome;
        try (LiveClusters live = reach.open(Optional.ofNullable(kubeconfig), Optional.ofNullable(context))) {
            Planned planned = new Planned(live, Optional.ofNullable(namespace).orElseGet(live::namespace));
            outcome = Outcome.none();
            for (String file : files) {
                outcome = outcome.and(file(file, planned, forecasts));
            }
        } catch (LiveUnreadable unreadable) {
            tell(spec.commandLine().getErr(), unreadable.getMessage() + System.lineSeparator());
            return Outcome.NOT_DONE;
        }
        if (!forecasts.isEmpty() || output == OutputFormat.json) {
            tell(spec.commandLine().getOut(), text(forecasts));
        }
        if (outcome.exitCode() != Outcome.FINE || !outcome.findings().isEmpty()) {
            tell(spec.commandLine().getErr(), OutcomeText.human(outcome, "AerospikeCluster") + System.lineSeparator());
        }
        return outcome.exitCode();
    }

    private Outcome file(String name, Planned planned, List<Forecast> into) throws LiveUnreadable {
        return switch (InputFile.read(name, stdin)) {
            case InputFile.Unavailable unavailable -> new Outcome(List.of(), 0, List.of(unavailable));
            case InputFile.Content content ->
                switch (ConfigDocument.read(content.bytes())) {
                    case Reading.Unreadable unreadable ->
                        new Outcome(List.of(CheckCommand.unreadable(content.name(), unreadable)), 1, List.of());
                    case Reading.Documents documents -> clusters(content.name(), documents, planned, into);
                };
        };
    }

    private static Outcome clusters(String file, Reading.Documents read, Planned planned, List<Forecast> into)
            throws LiveUnreadable {
        int checked = 0;
        List<FileFinding> findings = new ArrayList<>();
        for (ConfigDocument document : read.documents()) {
            for (ClusterDocument cluster : ClusterDocument.in(document)) {
                planned.plan(file, cluster, findings).ifPresent(into::add);
                checked++;
            }
        }
        return new Outcome(findings, checked, List.of());
    }

    private String text(List<Forecast> forecasts) {
        return switch (output) {
            case text -> forecasts.stream().map(ForecastText::of).collect(Collectors.joining("\n"));
            case json -> ForecastJson.of(forecasts).toPrettyString() + System.lineSeparator();
        };
    }

    private static void tell(PrintWriter to, String text) {
        to.print(text);
        to.flush();
    }
}
