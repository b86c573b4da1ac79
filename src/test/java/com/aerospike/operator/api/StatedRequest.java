package com.aerospike.operator.api;

import com.aerospike.operator.admission.Edits;
import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a scenario file of admission sends to the API server.
 *
 * @param stored the resource before, for updates
 */
record StatedRequest(String name, Optional<JsonNode> stored, JsonNode wanted) {

    /** Requests of the files whose names begin with one of {@code words}, such as {@code valid}. */
    static List<StatedRequest> of(String... words) {
        return Scenarios.in(Scenarios.folder("cluster")).stream()
                .filter(file -> Stream.of(words)
                        .anyMatch(word -> file.getFileName().toString().startsWith(word + "-")))
                .map(StatedRequest::read)
                .toList();
    }

    private static StatedRequest read(Path file) {
        String name = file.getFileName().toString().replace(".yaml", "");
        JsonNode content = Yaml.tree(file);
        if (!content.has("base")) {
            return new StatedRequest(name, Optional.empty(), content);
        }
        JsonNode base = Yaml.tree(file.resolveSibling(content.get("base").asText() + ".yaml"));
        if (!name.startsWith("change-") && !name.startsWith("allowed-")) {
            return new StatedRequest(name, Optional.empty(), Edits.apply(base, content));
        }
        JsonNode stored = Edits.apply(base, content.path("old"));
        return new StatedRequest(name, Optional.of(stored), Edits.apply(stored, content));
    }

    /** Whether the file shows what {@code rule} refuses. */
    boolean shows(String rule) {
        return name.startsWith("invalid-" + rule + "-") || name.startsWith("change-" + rule + "-");
    }

    @Override
    public String toString() {
        return name;
    }
}
