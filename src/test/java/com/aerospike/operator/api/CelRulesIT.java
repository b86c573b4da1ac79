package com.aerospike.operator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.Reading;
import com.aerospike.operator.admission.ResourceReader;
import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.world.controlplane.Awaited;
import com.aerospike.operator.world.controlplane.ControlPlane;
import com.aerospike.operator.world.controlplane.Programs;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules in the schema, on a real API server without any webhook. */
class CelRulesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("../shared/samples");

    /** About a rule of the schema, but a part of it that the schema cannot see. */
    private static final Set<String> UNSEEN = Set.of("invalid-V-ACL-27-blank", "invalid-V-STO-13-trailing-slash");

    private static ControlPlane controlPlane;
    private static int names;

    @BeforeAll
    static void start() {
        controlPlane = ControlPlane.start(
                Programs.find(), List.of(GeneratedCrd.ofAerospikeCluster().definition()));
    }

    @AfterAll
    static void stop() {
        controlPlane.close();
    }

    @ParameterizedTest
    @MethodSource("admitted")
    void whatAdmissionAdmitsPassesAsWritten(StatedRequest request) {
        assertThat(answer(request)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("admitted")
    void whatAdmissionAdmitsPassesWithItsDefaults(StatedRequest request) {
        // Given what the mutating webhook makes of the request, since that is what the schema sees
        var mutated = new StatedRequest(
                request.name(), request.stored().map(CelRulesIT::completed), completed(request.wanted()));
        // When / Then
        assertThat(answer(mutated)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleRefusesWhatTheWebhookRefuses(ValidationRules.Row rule) {
        // Given
        var shown = StatedRequest.of("invalid", "change").stream()
                .filter(request -> rule.ids().stream().anyMatch(request::shows))
                .toList();
        // When
        var answers = shown.stream().flatMap(request -> answer(request).stream());
        // Then
        assertThat(answers).as("answers to %s", shown).anyMatch(answer -> answer.contains(rule.message()));
    }

    @ParameterizedTest
    @MethodSource("stated")
    void everyFileAboutARuleOfTheSchemaIsRefusedInItsWords(StatedRequest request) {
        // Given
        List<String> words = rules().filter(rule -> rule.ids().stream().anyMatch(request::shows))
                .map(ValidationRules.Row::message)
                .toList();
        // When / Then
        assertThat(answer(request))
                .hasValueSatisfying(answer -> assertThat(words).as(answer).anyMatch(answer::contains));
    }

    @Test
    void everyRuleIsSilentOnAnythingThatAdmissionAdmits() {
        // Given valid resources in which one node is missing or is odd
        var guard = new Guard(InitImage.NONE);
        var tooStrict = new ArrayList<String>();
        var refused = 0;
        // When
        for (JsonNode damaged : damagedResources()) {
            Optional<String> answer = answer(new StatedRequest("damaged", Optional.empty(), damaged));
            if (answer.filter(CelRulesIT::isOfRule).isPresent()) {
                refused++;
                if (isAdmitted(guard, damaged)) {
                    tooStrict.add(answer.get());
                }
            }
        }
        // Then
        assertThat(tooStrict).isEmpty();
        assertThat(refused).as("resources that a rule refused").isGreaterThan(10);
    }

    @Test
    void storedResourcesThatBreakARuleStillGetTheirStatusAndLoseTheirFinalizer() {
        // Given resources that were stored before the rules came, for each rule one
        List<StatedRequest> broken = StatedRequest.of("invalid").stream()
                .filter(request -> rules().flatMap(rule -> rule.ids().stream()).anyMatch(request::shows))
                .toList();
        StatedRequest first = broken.stream()
                .filter(request -> request.shows("V-POD-01"))
                .findFirst()
                .orElseThrow();
        define(GeneratedCrd.ofAerospikeCluster().withoutRules());
        awaitAnswer(first, Optional::isEmpty);
        List<GenericKubernetesResource> resources = broken.stream()
                .map(request -> resource(request.wanted(), "older" + ++names))
                .toList();
        resources.forEach(resource -> resource.getMetadata().setFinalizers(List.of("example.com/done")));
        resources.forEach(resource -> client().resource(resource).create());
        define(GeneratedCrd.ofAerospikeCluster().definition());
        awaitAnswer(first, Optional::isPresent);
        // When
        resources.forEach(CelRulesIT::writeStatus);
        resources.forEach(resource -> client().resource(resource).delete());
        resources.forEach(CelRulesIT::removeFinalizer);
        // Then
        assertThat(resources).isNotEmpty().allSatisfy(resource -> assertThat(
                        client().resource(resource).get())
                .isNull());
    }

    private static void writeStatus(GenericKubernetesResource resource) {
        client().resource(resource).editStatus(stored -> {
            stored.setAdditionalProperty("status", Map.of("phase", "Error"));
            return stored;
        });
    }

    private static void removeFinalizer(GenericKubernetesResource resource) {
        client().resource(resource).edit(stored -> {
            stored.getMetadata().setFinalizers(List.of());
            return stored;
        });
    }

    private static void define(CustomResourceDefinition definition) {
        client().resource(definition).forceConflicts().serverSideApply();
    }

    private static void awaitAnswer(StatedRequest request, Predicate<Optional<String>> expected) {
        new Awaited(Duration.ofSeconds(30)).await("the new schema to count", () -> expected.test(answer(request)));
    }

    static Stream<StatedRequest> admitted() {
        var requests = new ArrayList<>(StatedRequest.of("valid", "allowed", "warning"));
        for (Path folder : List.of(Path.of("src/test/resources/clusters"), SAMPLES)) {
            if (Files.exists(folder)) {
                Scenarios.in(folder).stream()
                        .filter(file -> file.toString().endsWith(".yaml"))
                        .forEach(file -> requests.add(
                                new StatedRequest(file.getFileName().toString(), Optional.empty(), Yaml.tree(file))));
            }
        }
        return requests.stream();
    }

    static Stream<ValidationRules.Row> rules() {
        return ValidationRules.table().stream();
    }

    static Stream<StatedRequest> stated() {
        return StatedRequest.of("invalid", "change").stream()
                .filter(request -> !UNSEEN.contains(request.name())
                        && rules().flatMap(rule -> rule.ids().stream()).anyMatch(request::shows));
    }

    private static JsonNode completed(JsonNode cluster) {
        return Yaml.wire(Defaults.apply(Yaml.cluster(cluster)).cluster());
    }

    private static boolean isAdmitted(Guard guard, JsonNode document) {
        return switch (ResourceReader.read(document)) {
            case Reading.Readable readable -> guard.admitCreate(readable.cluster()) instanceof Admission.Admitted;
            case Reading.Unreadable ignored -> false;
        };
    }

    private static boolean isOfRule(String answer) {
        return ValidationRules.table().stream().anyMatch(rule -> answer.contains(rule.message()));
    }

    /** Each valid resource without one of its nodes, and with a null or another odd value in its place. */
    private static List<JsonNode> damagedResources() {
        var odd = Yaml.tree("[null, \" \", -1, 0, true, [], {}]");
        var damaged = new ArrayList<JsonNode>();
        for (StatedRequest valid : StatedRequest.of("valid")) {
            for (JsonPointer place : pointers(valid.wanted().get("spec"), JsonPointer.compile("/spec"))) {
                damaged.add(replaced(valid.wanted(), place, Optional.empty()));
                odd.forEach(value -> damaged.add(replaced(valid.wanted(), place, Optional.of(value))));
            }
        }
        return damaged;
    }

    private static List<JsonPointer> pointers(JsonNode node, JsonPointer place) {
        var all = new ArrayList<JsonPointer>();
        node.properties().forEach(entry -> {
            // what is in the configuration is unknown to the schema
            if (!entry.getKey().equals("aerospikeConfig")) {
                var child = place.appendProperty(entry.getKey());
                all.add(child);
                all.addAll(pointers(entry.getValue(), child));
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.add(place.appendIndex(i));
            all.addAll(pointers(node.get(i), place.appendIndex(i)));
        }
        return all;
    }

    private static JsonNode replaced(JsonNode original, JsonPointer place, Optional<JsonNode> value) {
        JsonNode tree = original.deepCopy();
        String last = place.last().getMatchingProperty();
        switch (tree.at(place.head())) {
            case ObjectNode map -> value.ifPresentOrElse(odd -> map.set(last, odd), () -> map.remove(last));
            case ArrayNode list ->
                value.ifPresentOrElse(
                        odd -> list.set(Integer.parseInt(last), odd), () -> list.remove(Integer.parseInt(last)));
            default -> throw new AssertionError("nothing at " + place);
        }
        return tree;
    }

    /** Why the API server refuses the request; empty if it takes it. */
    private static Optional<String> answer(StatedRequest request) {
        String name = "c" + ++names;
        Optional<GenericKubernetesResource> stored = request.stored()
                .map(old -> client().resource(resource(old, name)).create());
        try {
            GenericKubernetesResource wanted = resource(request.wanted(), name);
            if (stored.isEmpty()) {
                client().resource(wanted).dryRun().create();
            } else {
                wanted.getMetadata()
                        .setResourceVersion(stored.get().getMetadata().getResourceVersion());
                client().resource(wanted).dryRun().update();
            }
            return Optional.empty();
        } catch (KubernetesClientException e) {
            return Optional.of(e.getMessage());
        } finally {
            stored.ifPresent(old -> client().resource(old).delete());
        }
    }

    private static GenericKubernetesResource resource(JsonNode document, String name) {
        ObjectNode copy = document.deepCopy();
        copy.putObject("metadata").put("name", name).put("namespace", "default");
        copy.remove("status");
        return JSON.convertValue(copy, GenericKubernetesResource.class);
    }

    private static KubernetesClient client() {
        return controlPlane.adminClient();
    }
}
