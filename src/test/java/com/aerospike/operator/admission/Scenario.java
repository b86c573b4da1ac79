package com.aerospike.operator.admission;

import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;

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
record Scenario(Path file, JsonNode content) {

    static Scenario read(Path file) {
        return new Scenario(file, Yaml.tree(file));
    }

    String name() {
        return file.getFileName().toString().replace(".yaml", "");
    }

    /** The rule in the name: {@code V-STO-12} of {@code invalid-V-STO-12-relative-path}. */
    String rule() {
        String[] parts = name().split("-");
        return String.join("-", parts[1], parts[2], parts[3]);
    }

    Admission judge() {
        Guard guard = new Guard(InitImage.NONE);
        JsonNode base = Yaml.tree(file.resolveSibling(content.path("base").asText() + ".yaml"));
        if (!name().startsWith("change-") && !name().startsWith("allowed-")) {
            return guard.admitCreate(Yaml.cluster(Edits.apply(base, content)));
        }
        JsonNode old = Edits.apply(base, content.path("old"));
        Optional<JsonNode> status = status(old);
        status.ifPresent(done -> ((ObjectNode) old).set("status", done));
        JsonNode wanted = Edits.apply(old, content);
        return guard.admitUpdate(Yaml.cluster(old), Yaml.cluster(wanted));
    }

    /** What a reconcile of {@code stored} would have left, with the scenario's edits. */
    private Optional<JsonNode> status(JsonNode stored) {
        if (!content.has("status")) {
            return Optional.empty();
        }
        AerospikeCluster completed = Defaults.apply(Yaml.cluster(stored)).cluster();
        ObjectNode status = (ObjectNode) Yaml.wire(completed.getSpec());
        status.remove("paused");
        if (status.has("operatorClientCert")) {
            status.set("operatorClientCertSpec", status.remove("operatorClientCert"));
        }
        status.putObject("pods");
        return Optional.of(Edits.apply(status, content.get("status")));
    }

    @Override
    public String toString() {
        return name();
    }
}
