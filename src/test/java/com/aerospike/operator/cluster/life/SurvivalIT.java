package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The operator may die between any two of its steps; what it began is finished by the one that follows. */
class SurvivalIT {
    private static final int DEATHS = 10;

    /** Pods that start slowly hold the records of the others back for a minute. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private static final Duration QUIET = Duration.ofSeconds(6);

    private final Stage stage = Stage.shared();

    @Test
    void killedTenTimesDuringACreationAndTenTimesDuringAScaleUpItEndsInTheSameState() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var undisturbed = stage.namespace("calm");
        stage.operator();
        stage.apply(Stage.cluster("three-nodes.yaml", undisturbed));
        stage.awaitReady(undisturbed, "trio");
        var expectedThree = settled(undisturbed);
        stage.patch(undisturbed, "trio", "{\"spec\":{\"size\":5}}");
        stage.awaitReady(undisturbed, "trio");
        var expectedFive = settled(undisturbed);

        var namespace = stage.namespace("deadly");
        stage.operator().kill();
        stage.apply(Stage.cluster("three-nodes.yaml", namespace));
        dieAgainAndAgain(random);
        stage.awaitReady(namespace, "trio");
        assertEndsAs(expectedThree, namespace, seed);

        stage.patch(namespace, "trio", "{\"spec\":{\"size\":5}}");
        dieAgainAndAgain(random);
        stage.awaitReady(namespace, "trio");
        assertEndsAs(expectedFive, namespace, seed);

        stage.delete(undisturbed, "trio");
        stage.delete(namespace, "trio");
    }

    /** Each life ends at a random moment of its first one and a half seconds of work. */
    private void dieAgainAndAgain(Random random) {
        for (int death = 0; death < DEATHS; death++) {
            stage.operator().restart();
            var end = Instant.now().plusMillis(random.nextInt(1500));
            stage.world().await(Duration.ofSeconds(5), "a random moment", () -> Instant.now()
                    .isAfter(end));
            stage.operator().kill();
        }
        stage.operator();
    }

    /**
     * The state once nothing changes any more: what pods report is written down after they serve, so a cluster is ready a
     * little before its last object is.
     */
    private String settled(String namespace) {
        var last = new String[] {state(namespace)};
        var since = new Instant[] {Instant.now()};
        stage.world().await(SETTLING, "objects of " + namespace + " to stay as they are", () -> {
            var now = state(namespace);
            if (!now.equals(last[0])) {
                last[0] = now;
                since[0] = Instant.now();
            }
            return Duration.between(since[0], Instant.now()).compareTo(QUIET) > 0;
        });
        return last[0];
    }

    private void assertEndsAs(String expected, String namespace, long seed) {
        var end = Instant.now().plus(SETTLING);
        stage.world()
                .await(
                        SETTLING.plusSeconds(5),
                        "the state of an undisturbed cluster",
                        () -> state(namespace).equals(expected) || Instant.now().isAfter(end));
        assertThat(differences(expected, state(namespace))).as("seed " + seed).isEmpty();
    }

    /** The lines that only one of two states has: two dumps of all objects tell a reader nothing. */
    private static List<String> differences(String expected, String actual) {
        var missing = expected.lines().collect(Collectors.toCollection(ArrayList::new));
        var surplus = new ArrayList<String>();
        actual.lines().filter(line -> !missing.remove(line)).forEach(surplus::add);
        return Stream.concat(
                        missing.stream().map(line -> "missing: " + line.strip()),
                        surplus.stream().map(line -> "surplus: " + line.strip()))
                .toList();
    }

    /** What must be the same in the end: all objects and the status, without names of the namespace, times and addresses. */
    private String state(String namespace) {
        var all = JsonNodeFactory.instance.objectNode();
        for (String kind :
                List.of("statefulset", "configmap", "service", "poddisruptionbudget", "pvc", "aerospikecluster")) {
            var list = stage.world()
                    .controlPlane()
                    .kubectl("-n", namespace, "get", kind, "-o", "json")
                    .orThrow();
            var items = Serialization.unmarshal(list, JsonNode.class).path("items");
            for (JsonNode item : items) {
                var name = item.path("metadata").path("name").asText();
                if (!name.equals("kube-root-ca.crt")) {
                    all.set(kind + "/" + name, essence((ObjectNode) item));
                }
            }
        }
        return all.toPrettyString()
                .replace(namespace, "NAMESPACE")
                .replaceAll("127\\.\\d+\\.\\d+\\.\\d+", "ADDRESS")
                .replaceAll("10\\.9?\\d+\\.\\d+\\.\\d+", "ADDRESS")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UID")
                .replaceAll("(?<!\\d)3[0-2]\\d{3}(?!\\d)", "NODEPORT")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "TIME")
                .replaceAll("\"(fd00|203|198|192)[^\"]*\"", "ADDRESS");
    }

    private static JsonNode essence(ObjectNode object) {
        var metadata = JsonNodeFactory.instance.objectNode();
        for (String key : List.of("labels", "finalizers")) {
            if (object.path("metadata").has(key)) {
                metadata.set(key, object.path("metadata").get(key));
            }
        }
        object.set("metadata", metadata);
        if (!object.path("kind").asText().equals("AerospikeCluster")) {
            object.remove("status");
        }
        if (object.path("status") instanceof ObjectNode status) {
            status.remove("observedGeneration");
            // How much data is on the move at the moment of looking.
            status.remove("progress");
            status.path("conditions").forEach(condition -> ((ObjectNode) condition).remove("observedGeneration"));
        }
        return object;
    }
}
