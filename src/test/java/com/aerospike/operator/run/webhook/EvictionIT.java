package com.aerospike.operator.run.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Evictions as a client of the API server sees them. */
class EvictionIT {

    private static final String MARK = "aerospike.com/eviction-blocked";
    private static final Map<String, String> SERVER = Map.of("app", "aerospike-cluster", "aerospike.com/cr", "aero");

    private static WebhookWorld world;
    private static RawApi api;

    @BeforeAll
    static void start() {
        world = WebhookWorld.start(WebhookWorld.LONG);
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static void makePod(String name, Map<String, String> labels) {
        world.client()
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withNamespace("default")
                        .withName(name)
                        .withLabels(labels)
                        .endMetadata()
                        .withNewSpec()
                        .addNewContainer()
                        .withName("c")
                        .withImage("i")
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
    }

    private static Pod pod(String name) {
        return world.client().pods().inNamespace("default").withName(name).get();
    }

    private static RawApi.Reply evict(String name, String query) {
        String eviction =
                "{\"apiVersion\": \"policy/v1\", \"kind\": \"Eviction\", \"metadata\": {\"name\": \"" + name + "\"}}";
        return api.send("POST", "/api/v1/namespaces/default/pods/" + name + "/eviction" + query, eviction);
    }

    private static double decisions(String decision) {
        return world.registry
                .counter(WebhookMeters.EVICTIONS, "eviction_namespace", "default", "decision", decision)
                .count();
    }

    @Test
    void aServersPodStaysAndIsMarkedOnce() {
        // Given
        makePod("aero-1-0", SERVER);
        double before = decisions("blocked");
        // When: asked in advance
        var asked = evict("aero-1-0", "?dryRun=All");
        // Then
        assertThat(asked.code()).isEqualTo(403);
        assertThat(pod("aero-1-0").getMetadata().getAnnotations()).doesNotContainKey(MARK);
        // When: in earnest, and again
        var first = evict("aero-1-0", "");
        String mark = pod("aero-1-0").getMetadata().getAnnotations().get(MARK);
        evict("aero-1-0", "");
        // Then
        assertThat(first.code()).isEqualTo(403);
        assertThat(first.body().get("reason").textValue()).isEqualTo("Forbidden");
        assertThat(first.message())
                .startsWith("admission webhook \"vaerospikeeviction.kb.io\" denied the request: ")
                .contains("is blocked by admission webhook");
        assertThat(mark).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(pod("aero-1-0").getMetadata().getAnnotations()).containsEntry(MARK, mark);
        assertThat(decisions("blocked")).isEqualTo(before + 3);
    }

    @Test
    void anotherPodGoes() {
        // Given
        makePod("other", Map.of("app", "nginx"));
        double before = decisions("allowed");
        // When / Then
        assertThat(evict("other", "").code()).isEqualTo(201);
        assertThat(pod("other")).isNull();
        assertThat(decisions("allowed")).isEqualTo(before + 1);
    }
}
