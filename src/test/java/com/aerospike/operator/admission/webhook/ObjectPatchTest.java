package com.aerospike.operator.admission.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ObjectPatchTest {

    private static final JsonPointer SPEC = JsonPointer.compile("/spec");

    private static JsonNode patched(String sent, String before, String after) {
        JsonNode object = Yaml.tree(sent);
        return PatchedObject.of(object, ObjectPatch.of(object, Yaml.tree(before), Yaml.tree(after), SPEC));
    }

    @Test
    void anUnchangedTypedFormNeedsNoPatch() {
        // Given: the client wrote numbers and empty parts that the typed form writes in another way or not at all
        JsonNode sent = Yaml.tree("spec: {a: 0.5, b: {}, c: null, unknown: 1}");
        JsonNode typed = Yaml.tree("spec: {a: '0.5', extra: []}");
        // When / Then
        assertThat(ObjectPatch.of(sent, typed, typed, SPEC)).isEmpty();
    }

    @Test
    void whatTheTypedFormDoesNotKnowSurvives() {
        assertThat(patched(
                        "spec: {known: 1, unknown: {x: 1}, list: [{name: a, unknown: 2}]}",
                        "spec: {known: 1, list: [{name: a}]}",
                        "spec: {known: 2, list: [{name: a, effective: b}]}"))
                .isEqualTo(Yaml.tree("spec: {known: 2, unknown: {x: 1}, list: [{name: a, unknown: 2, effective: b}]}"));
    }

    @Test
    void aKeyThatIsTakenAwayIsRemoved() {
        assertThat(patched("spec: {a: 1, b: 2}", "spec: {a: 1, b: 2}", "spec: {a: 1}"))
                .isEqualTo(Yaml.tree("spec: {a: 1}"));
    }

    @Test
    void anExplicitNullIsReplacedAsAWhole() {
        assertThat(patched("spec: {pod: null}", "spec: {}", "spec: {pod: {dns: First}}"))
                .isEqualTo(Yaml.tree("spec: {pod: {dns: First}}"));
    }

    @Test
    void anEmptyPartThatTheTypedFormDropsIsFilled() {
        assertThat(patched("spec: {pod: {unknown: 1}}", "spec: {}", "spec: {pod: {dns: First}}"))
                .isEqualTo(Yaml.tree("spec: {pod: {unknown: 1, dns: First}}"));
    }

    @Test
    void aListOfAnotherLengthIsReplaced() {
        assertThat(patched("spec: {l: [1, 2]}", "spec: {l: [1, 2]}", "spec: {l: [1, 2, 3]}"))
                .isEqualTo(Yaml.tree("spec: {l: [1, 2, 3]}"));
    }

    @Test
    void keysWithSlashesAndTildesAreEscaped() {
        // Given
        JsonNode sent = Yaml.tree("spec: {labels: {x: y}}");
        // When
        var patch = ObjectPatch.of(
                sent, Yaml.tree("spec: {labels: {x: y}}"), Yaml.tree("spec: {labels: {x: y, a/b~c: d}}"), SPEC);
        // Then
        assertThat(patch).singleElement().satisfies(operation -> {
            assertThat(operation.get("path").textValue()).isEqualTo("/spec/labels/a~1b~0c");
            assertThat(operation.get("op").textValue()).isEqualTo("add");
        });
    }

    @Test
    void otherTopLevelFieldsAreNotTouched() {
        // Given
        JsonNode sent = Yaml.tree("{spec: {}, status: {a: 1}}");
        // When / Then
        assertThat(ObjectPatch.of(sent, sent, Yaml.tree("{spec: {}, status: {a: 2}}"), SPEC))
                .isEmpty();
    }
}
