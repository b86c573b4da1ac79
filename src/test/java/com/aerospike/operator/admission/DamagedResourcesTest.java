package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.AerospikeCluster;
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
import org.junit.jupiter.api.Test;

/** Whatever a user does to a valid resource, admission answers; it never throws. */
class DamagedResourcesTest {

    private static final Guard GUARD = new Guard(InitImage.NONE);
    private static final JsonNode ODD_VALUES = Yaml.tree("""
        [null, x, "", "3000", 7, 0, -1, 1.5, 1.0e+300, true, false, [], {}, [null], [x, 1], [[1]], [{}],
         [{name: a}, {name: a}], [{name: 3}], {name: 3}, {a: {b: [c, {d: null}]}}, "${un}", "a b c", "/", "..", "1%"]
        """);
    private static final List<JsonNode> VALID = Scenarios.in(Scenarios.folder("cluster")).stream()
            .filter(file -> file.getFileName().toString().startsWith("valid-"))
            .map(Yaml::tree)
            .toList();

    /** A valid resource and what was done to it. */
    record Damaged(JsonNode valid, JsonNode damaged) {}

    @Provide
    Arbitrary<Damaged> damaged() {
        return Arbitraries.of(VALID)
                .flatMap(valid -> Arbitraries.of(pointers(valid)).flatMap(place -> Arbitraries.integers()
                        .between(-1, ODD_VALUES.size() - 1)
                        .map(odd -> new Damaged(valid, damage(valid, place, odd)))));
    }

    @Property(tries = 3000)
    void admissionAlwaysAnswers(@ForAll("damaged") Damaged request) {
        // Given
        AerospikeCluster valid = Yaml.cluster(request.valid());
        Optional<AerospikeCluster> damaged =
                switch (ResourceReader.read(request.damaged())) {
                    case Reading.Readable readable -> Optional.of(readable.cluster());
                    case Reading.Unreadable ignored -> Optional.empty();
                };
        damaged.ifPresent(cluster -> {
            JsonNode before = Yaml.wire(cluster);
            // When / Then
            assertThat(GUARD.admit(cluster)).isNotNull();
            assertThat(GUARD.admitCreate(cluster)).isNotNull();
            assertThat(GUARD.admitUpdate(valid, cluster)).isNotNull();
            assertThat(GUARD.admitUpdate(cluster, valid)).isNotNull();
            assertThat(Yaml.wire(cluster)).as("the input is left alone").isEqualTo(before);
        });
    }

    @Property(tries = 1000)
    void aDamagedStatusIsNoObstacle(@ForAll("damaged") Damaged request) {
        // Given: what was last completed is damaged, the spec is whole
        ObjectNode resource = (ObjectNode)
                Yaml.wire(Defaults.apply(Yaml.cluster(request.valid())).cluster());
        ObjectNode status = resource.putObject("status");
        if (request.damaged().path("spec") instanceof ObjectNode spec) {
            status.setAll(spec);
        }
        if (ResourceReader.read(resource) instanceof Reading.Readable readable) {
            // When / Then
            assertThat(GUARD.admit(readable.cluster())).isNotNull();
            assertThat(GUARD.admitUpdate(readable.cluster(), Yaml.cluster(request.valid())))
                    .isNotNull();
        }
    }

    /** Found by the property above, once in many runs. */
    @Test
    void anEmptyRackInWhatWasLastCompletedIsNoObstacle() {
        for (JsonNode valid : VALID) {
            ObjectNode resource =
                    (ObjectNode) Yaml.wire(Defaults.apply(Yaml.cluster(valid)).cluster());
            ObjectNode status = resource.putObject("status");
            status.setAll((ObjectNode) resource.get("spec"));
            status.set("rackConfig", Yaml.tree("{racks: [null]}"));

            assertThat(GUARD.admitUpdate(Yaml.cluster(resource), Yaml.cluster(valid)))
                    .isNotNull();
        }
    }

    @Property(tries = 1000)
    void whatIsAdmittedOnceIsAdmittedAgainAndChangesNoMore(@ForAll("damaged") Damaged request) {
        if (ResourceReader.read(request.damaged()) instanceof Reading.Readable readable
                && GUARD.admit(readable.cluster()) instanceof Admission.Admitted first) {
            // When
            var again = GUARD.admit(first.effective());
            // Then
            assertThat(again).isInstanceOfSatisfying(Admission.Admitted.class, second -> assertThat(
                            Yaml.wire(second.effective()))
                    .isEqualTo(Yaml.wire(first.effective())));
        }
    }

    private static JsonNode damage(JsonNode valid, JsonPointer place, int odd) {
        JsonNode copy = valid.deepCopy();
        String last = place.last().getMatchingProperty();
        switch (copy.at(place.head())) {
            case ObjectNode map when odd < 0 -> map.remove(last);
            case ObjectNode map -> map.set(last, ODD_VALUES.get(odd).deepCopy());
            case ArrayNode list when odd < 0 -> list.remove(Integer.parseInt(last));
            case ArrayNode list ->
                list.set(Integer.parseInt(last), ODD_VALUES.get(odd).deepCopy());
            default -> throw new AssertionError("no place " + place);
        }
        return copy;
    }

    private static List<JsonPointer> pointers(JsonNode tree) {
        List<JsonPointer> pointers = new ArrayList<>();
        collect(tree, JsonPointer.empty(), pointers);
        return pointers;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> pointers) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                pointers.add(at.appendIndex(i));
                collect(node.get(i), at.appendIndex(i), pointers);
            }
        } else {
            node.properties().forEach(field -> {
                pointers.add(at.appendProperty(field.getKey()));
                collect(field.getValue(), at.appendProperty(field.getKey()), pointers);
            });
        }
    }
}
