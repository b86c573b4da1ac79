package com.aerospike.operator.admission;

import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A scenario file: a request that differs from a valid resource.
 *
 * <pre>
 * base: valid-block            # file the request starts from
 * set: {pointer: value}        # edits that make the request
 * remove: [pointer]
 * old: {set:, remove:}         # for an update: edits that make what is stored from the base
 * status: {set:, remove:}      # the stored resource was completed, except for these edits
 * expect: {path:, message:}    # of the violation or warning that the file name announces
 * also: [V-...]                # other rules that the request breaks
 * </pre>
 */
public record Scenario(Path file, JsonNode content) {

    /** The first word of the file's name. */
    public enum Kind {
        /** A resource that is admitted as it is. */
        VALID,
        /** A creation that is refused. */
        INVALID,
        /** A creation that is admitted with a warning. */
        WARNING,
        /** An update that is refused. */
        CHANGE,
        /** An update that is admitted. */
        ALLOWED
    }

    static Scenario read(Path file) {
        return new Scenario(file, Yaml.tree(file));
    }

    /** All of the folder {@code cluster}. */
    public static Stream<Scenario> all() {
        return Scenarios.in(Scenarios.folder("cluster")).stream().map(Scenario::read);
    }

    /** Fails on a file that is none of them. */
    public Kind kind() {
        return Kind.valueOf(name().split("-")[0].toUpperCase(Locale.ROOT));
    }

    public String name() {
        return file.getFileName().toString().replace(".yaml", "");
    }

    /** The rule in the name: {@code V-STO-12} of {@code invalid-V-STO-12-relative-path}. */
    public String rule() {
        String[] parts = name().split("-");
        return String.join("-", parts[1], parts[2], parts[3]);
    }

    /** Every rule that the request breaks, that of the name first. */
    public List<String> broken() {
        return Stream.concat(
                        Stream.of(rule()),
                        StreamSupport.stream(content.path("also").spliterator(), false)
                                .map(JsonNode::asText))
                .toList();
    }

    /** Part of the message of the violation or warning that the file name announces. */
    public String message() {
        return content.at("/expect/message").asText();
    }

    /** Field of that violation. */
    public String path() {
        return content.at("/expect/path").asText();
    }

    /** What is stored before the request; empty for a creation. */
    public Optional<JsonNode> stored() {
        return switch (kind()) {
            case VALID, INVALID, WARNING -> Optional.empty();
            case CHANGE, ALLOWED -> {
                JsonNode old = Edits.apply(base(), content.path("old"));
                status(old).ifPresent(done -> ((ObjectNode) old).set("status", done));
                yield Optional.of(old);
            }
        };
    }

    /** The object of the request. */
    public JsonNode wanted() {
        return kind() == Kind.VALID ? content : Edits.apply(stored().orElseGet(this::base), content);
    }

    private JsonNode base() {
        return Yaml.tree(file.resolveSibling(content.path("base").asText() + ".yaml"));
    }

    Admission judge() {
        Guard guard = new Guard(InitImage.NONE).reading(MountedFiles.OF_SCENARIOS);
        return stored().map(old -> guard.admitUpdate(Yaml.cluster(old), Yaml.cluster(wanted())))
                .orElseGet(() -> guard.admitCreate(Yaml.cluster(wanted())));
    }

    /** The status of {@code stored}, with the scenario's edits; empty if it was never completed. */
    private Optional<JsonNode> status(JsonNode stored) {
        return content.has("status")
                ? Optional.of(Edits.apply(completedStatus(stored), content.get("status")))
                : Optional.empty();
    }

    /** What a reconcile of {@code stored} leaves as its status, but for the pods. */
    public static JsonNode completedStatus(JsonNode stored) {
        AerospikeCluster completed = Defaults.apply(Yaml.cluster(stored)).cluster();
        ObjectNode status = (ObjectNode) Yaml.wire(completed.getSpec());
        status.remove("paused");
        if (status.has("operatorClientCert")) {
            status.set("operatorClientCertSpec", status.remove("operatorClientCert"));
        }
        status.putObject("pods");
        return status;
    }

    @Override
    public String toString() {
        return name();
    }
}
