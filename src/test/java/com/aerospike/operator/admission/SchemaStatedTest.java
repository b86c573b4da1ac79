package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.ValidationRules;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the schema states is found out by the tests of the API server; here the lists are held to the same tables. */
class SchemaStatedTest {

    @Test
    void theRulesInCelAreThoseOfTheSchema() {
        // Given
        Set<String> stated = ValidationRules.table().stream()
                .flatMap(row -> row.ids().stream())
                .collect(Collectors.toSet());
        // When / Then
        assertThat(SchemaStated.CEL).isEqualTo(stated);
    }

    @Test
    void theRulesInTheStructureAreThoseThatTheApiServerAnswersFor() {
        // Given
        JsonNode table = Yaml.tree(Path.of("src", "test", "resources", "admission", "api-server-exceptions.yaml"));
        Set<String> refused = table.get("refusedBySchema").properties().stream()
                .map(Map.Entry::getKey)
                .map(file -> file.replaceFirst("^[a-z]+-(V-[A-Z]+-\\d+)-.*", "$1"))
                .collect(Collectors.toSet());
        // When / Then
        assertThat(SchemaStated.STRUCTURE).isEqualTo(refused);
    }
}
