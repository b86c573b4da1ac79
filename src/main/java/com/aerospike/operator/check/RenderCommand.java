package com.aerospike.operator.check;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.asconfig.document.ConfigDocument;
import com.aerospike.operator.asconfig.document.Reading;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb that shows the configuration files that the racks of a cluster would get. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Prints the aerospike.conf of each rack of the AerospikeCluster resources in a file. "
                + "Node id and addresses are placeholders that each pod fills in at its start.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:printed",
            "1:a resource is not valid, the findings are on stderr",
            "2:the file cannot be read, or holds nothing to print"
        })
@RegisterForReflection
public final class RenderCommand implements Callable<Integer> {

    private final InputStream stdin;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "File with the resources; - is the standard input.")
    private String file;

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private OutputFormat output;

    public RenderCommand() {
        this(System.in);
    }

    RenderCommand(InputStream stdin) {
        this.stdin = stdin;
    }

    @Override
    public Integer call() {
        List<Intent> clusters = new ArrayList<>();
        Outcome outcome =
                switch (InputFile.read(file, stdin)) {
                    case InputFile.Unavailable unavailable -> new Outcome(List.of(), 0, List.of(unavailable));
                    case InputFile.Content content -> read(content, clusters);
                };
        if (outcome.exitCode() != Outcome.FINE) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(OutcomeText.human(outcome, "AerospikeCluster"));
            err.flush();
            return outcome.exitCode();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (output) {
                    case text -> text(clusters);
                    case json -> json(clusters) + System.lineSeparator();
                });
        out.flush();
        return Outcome.FINE;
    }

    private static Outcome read(InputFile.Content content, List<Intent> into) {
        return switch (ConfigDocument.read(content.bytes())) {
            case Reading.Unreadable unreadable ->
                new Outcome(List.of(CheckCommand.unreadable(content.name(), unreadable)), 1, List.of());
            case Reading.Documents documents -> clusters(content.name(), documents, into);
        };
    }

    private static Outcome clusters(String file, Reading.Documents read, List<Intent> into) {
        ClusterCheck check = new ClusterCheck(file);
        int checked = 0;
        for (ConfigDocument document : read.documents()) {
            for (ClusterDocument cluster : ClusterDocument.in(document)) {
                check.check(cluster).map(RenderCommand::intent).ifPresent(into::add);
                checked++;
            }
        }
        return new Outcome(check.findings(), checked, List.of());
    }

    private static Intent intent(AerospikeCluster admitted) {
        return Intent.of(admitted);
    }

    /** The headings are comments of the configuration language, so the text of a single rack can be used as it is. */
    private static String text(List<Intent> clusters) {
        StringBuilder text = new StringBuilder();
        for (Intent cluster : clusters) {
            for (RackIntent rack : cluster.racks()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append("# cluster ")
                        .append(cluster.name())
                        .append(", rack ")
                        .append(rack.identity().suffix())
                        .append(", ")
                        .append(rack.size())
                        .append(rack.size() == 1 ? " pod" : " pods")
                        .append('\n')
                        .append(rack.confText());
            }
        }
        return text.toString();
    }

    private static String json(List<Intent> clusters) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (Intent cluster : clusters) {
            ObjectNode each = result.addObject().put("cluster", cluster.name());
            ArrayNode racks = each.putArray("racks");
            for (RackIntent rack : cluster.racks()) {
                racks.addObject()
                        .put("rack", rack.identity().suffix())
                        .put("pods", rack.size())
                        .put("conf", rack.confText());
            }
        }
        return result.toPrettyString();
    }
}
