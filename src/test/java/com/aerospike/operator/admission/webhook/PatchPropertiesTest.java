package com.aerospike.operator.admission.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.Reading;
import com.aerospike.operator.admission.ResourceReader;
import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.admission.preview.ChangePreview;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent, the webhooks answer, and a patched object means what the defaults say. */
class PatchPropertiesTest {

    private static final Guard GUARD = new Guard(InitImage.NONE);
    private static final Webhook MUTATING = new MutatingWebhook(GUARD);
    private static final Webhook VALIDATING = new ValidatingWebhook(GUARD, new ChangePreview());
    private static final JsonNode ODD_VALUES = Yaml.tree("""
            [null, x, "", "3000", 7, 0, -1, 1.5, true, false, [], {}, [null], [x, 1], [[1]], [{}], [{name: a}],
             {name: 3}, {a: {b: [c, {d: null}]}}]
            """);
    private static final List<JsonNode> VALID = Scenarios.in(Scenarios.folder("cluster")).stream()
            .filter(file -> file.getFileName().toString().startsWith("valid-"))
            .map(Yaml::tree)
            .toList();

    /** A valid object and one that differs in one place. */
    record Pair(JsonNode valid, JsonNode damaged) {}

    @Provide
    Arbitrary<Pair> pairs() {
        return Arbitraries.of(VALID).flatMap(valid -> Arbitraries.of(places(valid))
                .flatMap(place -> Arbitraries.of(values()).map(value -> new Pair(valid, with(valid, place, value)))));
    }

    private static List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        ODD_VALUES.forEach(values::add);
        return values;
    }

    @Property(tries = 1500)
    void thePatchedObjectIsTheCompletedOne(@ForAll("pairs") Pair pair) {
        // Given
        Review review = Reviews.create(pair.damaged());
        // When
        if (MUTATING.answer(review) instanceof Answer.Allowed allowed) {
            switch (ReviewedObject.wanted(review, Optional.empty())) {
                case Reading.Readable wanted
                when ReviewedObject.isNamed(wanted.cluster()) -> assertCompleted(pair.damaged(), wanted, allowed);
                case Reading.Readable ignored -> assertThat(allowed.patch()).isEmpty();
                case Reading.Unreadable unreadable -> {
                    assertThat(unreadable.isUnknownWord()).isTrue();
                    assertThat(allowed.patch()).isEmpty();
                }
            }
        }
    }

    /** Read back, the patched object is what the defaults made, and completing it again changes nothing. */
    private static void assertCompleted(JsonNode sent, Reading.Readable wanted, Answer.Allowed allowed) {
        JsonNode patched = PatchedObject.of(sent, allowed.patch());
        var stored = (Reading.Readable) ResourceReader.read(patched);
        assertThat(Yaml.wire(stored.cluster()).get("spec"))
                .isEqualTo(Yaml.wire(Defaults.apply(wanted.cluster()).cluster()).get("spec"));
        var again = (Answer.Allowed) MUTATING.answer(Reviews.create(patched));
        assertThat(again.patch()).isEmpty();
    }

    @Property(tries = 1500)
    void noUpdateIsTooOddToAnswer(@ForAll("pairs") Pair pair) {
        for (Webhook webhook : List.of(MUTATING, VALIDATING)) {
            assertThat(webhook.answer(Reviews.update(pair.valid(), pair.damaged())))
                    .isNotNull();
            assertThat(webhook.answer(Reviews.update(pair.damaged(), pair.valid())))
                    .isNotNull();
        }
    }

    private static JsonNode with(JsonNode valid, JsonPointer place, JsonNode value) {
        JsonNode copy = valid.deepCopy();
        String last = place.last().getMatchingProperty();
        switch (copy.at(place.head())) {
            case ObjectNode map -> map.set(last, value.deepCopy());
            case ArrayNode list -> list.set(Integer.parseInt(last), value.deepCopy());
            default -> throw new AssertionError("no place " + place);
        }
        return copy;
    }

    private static List<JsonPointer> places(JsonNode tree) {
        List<JsonPointer> places = new ArrayList<>();
        collect(tree, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(at.appendIndex(i));
                collect(node.get(i), at.appendIndex(i), places);
            }
        } else {
            node.properties().forEach(field -> {
                places.add(at.appendProperty(field.getKey()));
                collect(field.getValue(), at.appendProperty(field.getKey()), places);
            });
        }
    }
}
