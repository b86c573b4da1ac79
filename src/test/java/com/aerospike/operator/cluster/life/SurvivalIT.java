package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The operator may die between any two of its steps; what it began is finished by the one that follows. */
class SurvivalIT {
    private static final int DEATHS = 10;

    private final Stage stage = Stage.shared();

    @Test
    void killedTenTimesDuringACreationAndTenTimesDuringAScaleUpItEndsInTheSameState() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var undisturbed = stage.namespace("calm");
        stage.operator();
        stage.apply(Stage.cluster("three-nodes.yaml", undisturbed));
        stage.awaitReady(undisturbed, "trio");
        var expectedThree = state(undisturbed);
        stage.patch(undisturbed, "trio", "{\"spec\":{\"size\":5}}");
        stage.awaitReady(undisturbed, "trio");
        var expectedFive = state(undisturbed);

        var namespace = stage.namespace("deadly");
        stage.operator().kill();
        stage.apply(Stage.cluster("three-nodes.yaml", namespace));
        dieAgainAndAgain(random);
        stage.awaitReady(namespace, "trio");
        assertThat(state(namespace)).as("seed " + seed).isEqualTo(expectedThree);

        stage.patch(namespace, "trio", "{\"spec\":{\"size\":5}}");
        dieAgainAndAgain(random);
        stage.awaitReady(namespace, "trio");
        assertThat(state(namespace)).as("seed " + seed).isEqualTo(expectedFive);

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
