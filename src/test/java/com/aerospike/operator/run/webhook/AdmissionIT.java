package com.aerospike.operator.run.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.world.controlplane.Awaited;
import com.aerospike.operator.world.controlplane.KubectlResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cluster webhooks as a client of the API server sees them. */
class AdmissionIT {

    private static final String NAMESPACE = "aerospike";
    private static final String PREFIX = "admission webhook \"%s\" denied the request: ";

    private static WebhookWorld world;
    private static RawApi api;

    @BeforeAll
    static void start() {
        world = WebhookWorld.start(WebhookWorld.LONG);
        world.makeNamespace(NAMESPACE);
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static ObjectNode example(String name) {
        var tree = (ObjectNode)
                Yaml.tree(Scenarios.folder("defaults").resolve("worked-example").resolve("in-aerocluster.yaml"));
        ((ObjectNode) tree.get("metadata")).put("name", name).put("namespace", NAMESPACE);
        return tree;
    }

    private static ObjectNode spec(JsonNode cluster) {
        return (ObjectNode) cluster.get("spec");
    }

    private static KubectlResult kubectl(JsonNode object, String... arguments) {
        return world.controlPlane()
                .kubectlWithInput(
                        Optional.of(object.toString()),
                        Stream.concat(Arrays.stream(arguments), Stream.of("-n", NAMESPACE, "-f", "-"))
                                .toArray(String[]::new));
    }

    @Test
    void whatIsStoredIsTheWorkedExample() {
        // When
        kubectl(example("aerocluster"), "create").orThrow();
        // Then
        JsonNode stored = api.get("aerocluster").body();
        JsonNode expected =
                Yaml.tree(Scenarios.folder("defaults").resolve("worked-example").resolve("out-aerocluster.yaml"));
        assertThat(stored.get("spec")).isEqualTo(expected.get("spec"));
        assertThat(stored.at("/metadata/labels")).isEqualTo(expected.at("/metadata/labels"));
    }

    @Test
    void everyViolationIsInTheOneDenial() {
        // Given
        ObjectNode cluster = example("wrong");
        spec(cluster).put("image", "aerospike/aerospike-server-enterprise:5.7.0.1");
        ((ObjectNode) cluster.at("/spec/storage/volumes/0")).put("name", "Upper");
        // When
        var reply = api.create(cluster, "");
        // Then
        assertThat(reply.code()).isEqualTo(403);
        assertThat(reply.body().get("reason").textValue()).isEqualTo("Forbidden");
        assertThat(reply.message())
                .startsWith(PREFIX.formatted("vaerospikecluster.kb.io"))
                .contains("problems:\n* spec.image: ", "\n* spec.storage.volumes[");
        assertThat(reply.body().at("/details/causes")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(kubectl(cluster, "create").errors()).contains("\n* spec.storage.volumes[");
    }

    @Test
    void whatTheSchemaStatesAsWellIsDeniedWithAllTheRest() {
        // Given: pods that share a host network, which the schema would name alone
        ObjectNode cluster = example("wrong");
        spec(cluster).withObject("/podSpec").put("multiPodPerHost", true).put("hostNetwork", true);
        spec(cluster)
                .put("image", "aerospike/aerospike-server-enterprise:5.7.0.1")
                .put("size", 999);
        // When
        var reply = api.create(cluster, "");
        // Then
        assertThat(reply.code()).isEqualTo(403);
        assertThat(reply.message())
                .startsWith(PREFIX.formatted("maerospikecluster.kb.io") + "3 problems:\n* ")
                .contains("* spec.size: ", "* spec.image: ", "* spec.podSpec")
                .contains("\"vaerospikecluster.kb.io\"");
        assertThat(reply.body().at("/details/causes")).hasSize(3);
    }

    @Test
    void whatTheSchemaFindsAloneIsAnsweredByTheApiServerAsForAnyOperator() {
        // Given
        ObjectNode large = example("wrong");
        spec(large).put("size", 257);
        ObjectNode odd = example("wrong");
        spec(odd).put("size", 257).withObject("/aerospikeNetworkPolicy").put("access", "somehow");
        // When / Then
        for (ObjectNode cluster : new ObjectNode[] {large, odd}) {
            var reply = api.create(cluster, "");
            assertThat(reply.code()).isEqualTo(422);
            assertThat(reply.message())
                    .startsWith("AerospikeCluster.asdb.aerospike.com \"wrong\" is invalid")
                    .contains("spec.size: Invalid value: 257");
        }
        assertThat(api.create(odd, "").message()).contains("spec.aerospikeNetworkPolicy.access: Unsupported value");
    }

    @Test
    void aWarningIsGivenOnce() {
        // Given: what is warned of on creation, refused and admitted
        ObjectNode cluster = example("warned");
        spec(cluster).put("disablePDB", true);
        ObjectNode wrong = cluster.deepCopy();
        spec(wrong).withObject("/podSpec").put("multiPodPerHost", true).put("hostNetwork", true);
        // When / Then
        for (ObjectNode each : new ObjectNode[] {cluster, wrong}) {
            assertThat(api.create(each, "?dryRun=All").warnings())
                    .filteredOn(text -> text.contains("'spec.maxUnavailable' will be omitted"))
                    .hasSize(1);
        }
    }

    @Test
    void whatStopsTheDefaultsIsDeniedByTheMutatingWebhookWithAllTheRest() {
        // Given
        ObjectNode cluster = example("wrong");
        ((ObjectNode) cluster.at("/spec/aerospikeConfig")).putObject("service").put("node-id", "a1");
        spec(cluster).put("image", "aerospike/aerospike-server-enterprise:5.7.0.1");
        // When
        var reply = api.create(cluster, "");
        // Then
        assertThat(reply.code()).isEqualTo(403);
        assertThat(reply.message())
                .startsWith(PREFIX.formatted("maerospikecluster.kb.io"))
                .contains("node-id", "spec.image: ");
    }

    @Test
    void aWrongTypeIsABadRequestWithItsPlace() {
        // Given
        ObjectNode cluster = example("wrong");
        spec(cluster).put("ignoreSidecarFailure", "yes");
        // When
        var reply = api.create(cluster, "");
        // Then
        assertThat(reply.code()).isEqualTo(400);
        assertThat(reply.message())
                .startsWith(PREFIX.formatted("maerospikecluster.kb.io") + "spec.ignoreSidecarFailure: ")
                .contains("cannot unmarshal string");
    }

    @Test
    void aDryRunAnswersTheSameAndStoresNothing() {
        // When
        JsonNode answered = Yaml.tree(kubectl(example("only-asked"), "create", "--dry-run=server", "-o", "yaml")
                .orThrow());
        // Then
        assertThat(answered.at("/spec/rackConfig/racks/0/effectiveStorage").isObject())
                .isTrue();
        assertThat(api.get("only-asked").code()).isEqualTo(404);
    }

    @Test
    void anUpdateIsPreviewedByWarnings() {
        // Given
        ObjectNode cluster = example("changing");
        kubectl(cluster, "apply", "--server-side").orThrow();
        spec(cluster).put("size", 3).put("image", "aerospike/aerospike-server-enterprise:8.1.1.1");
        // When
        var asked = kubectl(cluster, "apply", "--server-side", "--dry-run=server");
        var done = kubectl(cluster, "apply", "--server-side");
        // Then
        for (KubectlResult result : new KubectlResult[] {asked, done}) {
            assertThat(result.errors())
                    .contains("Warning: adds 1 pod (2 -> 3); data moves to the new pods")
                    .contains("Warning: cold-restarts 2 pods, one at a time: image 8.1.1.0 -> 8.1.1.1");
        }
        assertThat(api.get("changing").body().at("/spec/size").intValue()).isEqualTo(3);
        assertThat(kubectl(cluster, "apply", "--server-side").errors()).doesNotContain("Warning");
    }

    @Test
    void aForbiddenChangeIsDenied() {
        // Given
        kubectl(example("steady"), "create").orThrow();
        ObjectNode wanted = (ObjectNode) api.get("steady").body();
        ((ObjectNode) wanted.at("/spec/storage/volumes/0/source/persistentVolume")).put("size", "7Gi");
        // When
        var reply = api.replace(wanted, "");
        // Then
        assertThat(reply.code()).isEqualTo(403);
        assertThat(reply.body().at("/details/causes/0/reason").textValue()).isEqualTo("V-STO-27");
    }

    @Test
    void aNameMadeByTheApiServerIsAdmitted() {
        // Given
        ObjectNode cluster = example("x");
        ((ObjectNode) cluster.get("metadata")).put("generateName", "made-").remove("name");
        // When
        var reply = api.create(cluster, "");
        // Then: the name is unknown while defaults are made; the next write completes what is stored
        assertThat(reply.code()).as(reply.message()).isEqualTo(201);
        assertThat(api.replace(reply.body(), "")
                        .body()
                        .at("/spec/aerospikeConfig/service/cluster-name")
                        .asText())
                .startsWith("made-");
    }

    @Test
    void anObjectThatIsWrongByNowCanStillGoAway() {
        // Given: stored while nobody watched
        world.withoutWebhooks(() -> {
            ObjectNode cluster = example("stuck");
            spec(cluster).put("image", "enterprise:latest");
            ((ObjectNode) cluster.get("metadata")).putArray("finalizers").add("asdb.aerospike.com/storage-finalizer");
            assertThat(api.create(cluster, "").code()).isEqualTo(201);
        });
        ObjectNode stored = (ObjectNode) api.get("stuck").body();
        ObjectNode changed = stored.deepCopy();
        spec(changed).put("size", 4);
        assertThat(api.replace(changed, "").code())
                .as("a changed spec is judged")
                .isEqualTo(403);
        // When
        api.delete("stuck");
        ObjectNode released = (ObjectNode) api.get("stuck").body();
        ((ObjectNode) released.get("metadata")).remove("finalizers");
        // Then
        assertThat(api.replace(released, "").code()).isEqualTo(200);
        assertThat(api.get("stuck").code()).isEqualTo(404);
    }

    @Test
    void anAbsurdlyDeepObjectIsDeniedCleanly() {
        for (int depth : new int[] {250, 2000}) {
            // Given
            ObjectNode cluster = example("deep");
            ((ObjectNode) cluster.at("/spec/aerospikeConfig")).put("deep", "HERE");
            String body = cluster.toString().replace("\"HERE\"", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
            // When
            var reply = api.send("POST", RawApi.CLUSTERS + "?dryRun=All", body);
            // Then
            assertThat(reply.code()).as("depth %d: %s", depth, reply.message()).isBetween(400, 499);
        }
    }

    @Test
    void aBundleThatIsWipedComesBack() {
        // Given
        String path = "/webhooks/0/clientConfig/caBundle";
        // When
        world.controlPlane()
                .kubectl(
                        "patch",
                        "mutatingwebhookconfiguration",
                        WebhookWorld.MUTATING,
                        "--type=json",
                        "-p",
                        "[{\"op\": \"remove\", \"path\": \"" + path + "\"}]")
                .orThrow();
        // Then
        new Awaited(Duration.ofSeconds(20))
                .await(
                        "the bundle to come back",
                        () -> world.client()
                                        .admissionRegistration()
                                        .v1()
                                        .mutatingWebhookConfigurations()
                                        .withName(WebhookWorld.MUTATING)
                                        .get()
                                        .getWebhooks()
                                        .getFirst()
                                        .getClientConfig()
                                        .getCaBundle()
                                != null);
        world.awaitTrust();
    }
}
