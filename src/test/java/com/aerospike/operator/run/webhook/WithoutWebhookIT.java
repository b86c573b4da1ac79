package com.aerospike.operator.run.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operator is gone, its webhook configurations are not. */
class WithoutWebhookIT {

    private static final String NAMESPACE = "aerospike";
    private static final String FINALIZER = "asdb.aerospike.com/storage-finalizer";

    private static WebhookWorld world;
    private static RawApi api;

    @BeforeAll
    static void loseTheOperator() {
        world = WebhookWorld.start(WebhookWorld.LONG);
        world.makeNamespace(NAMESPACE);
        api = world.api();
        for (String name : new String[] {"steady", "leaving", "held", "scaled", "busy"}) {
            assertThat(api.create(cluster(name), "").code()).isEqualTo(201);
        }
        world.stopReplicas();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static ObjectNode cluster(String name) {
        var cluster = (ObjectNode) Yaml.tree(Scenarios.folder("cluster").resolve("valid-memory.yaml"));
        ObjectNode metadata =
                ((ObjectNode) cluster.get("metadata")).put("name", name).put("namespace", NAMESPACE);
        if (name.equals("held")) {
            metadata.putArray("finalizers").add(FINALIZER);
        }
        return cluster;
    }

    private static ObjectNode stored(String name) {
        RawApi.Reply reply = api.get(name);
        assertThat(reply.code()).as("read %s", name).isEqualTo(200);
        return (ObjectNode) reply.body();
    }

    private static void assertNobodyWasThere(RawApi.Reply reply) {
        assertThat(reply.code()).isEqualTo(500);
        assertThat(reply.body().path("reason").asText()).isEqualTo("InternalError");
        assertThat(reply.message())
                .contains("failed calling webhook \"maerospikecluster.kb.io\"", "https://", "connection refused");
    }

    @Test
    void nothingNewIsStoredUnseen() {
        // When
        RawApi.Reply reply = api.create(cluster("fresh"), "");
        // Then
        assertNobodyWasThere(reply);
        assertThat(api.get("fresh").code()).isEqualTo(404);
    }

    @Test
    void noChangeIsStoredUnseenNotEvenOfALabel() {
        // Given
        JsonNode before = stored("steady");
        ObjectNode grown = before.deepCopy();
        ((ObjectNode) grown.get("spec")).put("size", before.at("/spec/size").intValue() + 1);
        ObjectNode labelled = before.deepCopy();
        ((ObjectNode) labelled.get("metadata")).withObject("/labels").put("team", "a");
        // When / Then
        assertNobodyWasThere(api.replace(grown, ""));
        assertNobodyWasThere(api.replace(labelled, ""));
        assertThat(stored("steady")).isEqualTo(before);
    }

    @Test
    void theStatusIsWrittenAllTheSame() {
        // Given
        ObjectNode busy = stored("busy");
        busy.putObject("status").put("phase", "InProgress");
        // When
        RawApi.Reply reply = api.replaceStatus(busy);
        // Then
        assertThat(reply.code()).as(reply.message()).isEqualTo(200);
        assertThat(stored("busy").at("/status/phase").textValue()).isEqualTo("InProgress");
    }

    @Test
    void theScaleIsChangedAllTheSameSinceNoWebhookIsAskedAboutIt() {
        // When
        var scaled = world.controlPlane().kubectl("-n", NAMESPACE, "scale", "aerospikecluster/scaled", "--replicas=4");
        // Then: the reconciler judges it, as it does everything that is stored
        scaled.orThrow();
        assertThat(stored("scaled").at("/spec/size").intValue()).isEqualTo(4);
    }

    @Test
    void aClusterThatNothingHoldsGoes() {
        // When
        RawApi.Reply reply = api.delete("leaving");
        // Then
        assertThat(reply.code()).isEqualTo(200);
        assertThat(api.get("leaving").code()).isEqualTo(404);
    }

    @Test
    void evictionsGoOn() {
        // Given
        world.client()
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withNamespace("default")
                        .withName("aero-1-0")
                        .withLabels(Map.of("app", "aerospike-cluster", "aerospike.com/cr", "aero"))
                        .endMetadata()
                        .withNewSpec()
                        .addNewContainer()
                        .withName("c")
                        .withImage("i")
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
        // When
        RawApi.Reply reply = api.send(
                "POST",
                "/api/v1/namespaces/default/pods/aero-1-0/eviction",
                "{\"apiVersion\": \"policy/v1\", \"kind\": \"Eviction\", \"metadata\": {\"name\": \"aero-1-0\"}}");
        // Then: a node must be drained even if the operator is down
        assertThat(reply.code()).as(reply.message()).isEqualTo(201);
    }

    @Test
    void aClusterThatIsHeldWaitsForTheOperatorWhichAloneCanReleaseIt() {
        // Given
        assertThat(api.delete("held").code()).isEqualTo(200);
        ObjectNode released = stored("held");
        assertThat(released.at("/metadata/deletionTimestamp").isTextual()).isTrue();
        ((ObjectNode) released.get("metadata")).remove("finalizers");
        // When
        assertNobodyWasThere(api.replace(released, ""));
        try {
            world.configure(world.addReplica(WebhookWorld.LONG).server.port());
            world.awaitTrust();
            RawApi.Reply reply = api.replace(released, "");
            // Then
            assertThat(reply.code()).as(reply.message()).isEqualTo(200);
            assertThat(api.get("held").code()).isEqualTo(404);
        } finally {
            world.stopReplicas();
        }
    }
}
