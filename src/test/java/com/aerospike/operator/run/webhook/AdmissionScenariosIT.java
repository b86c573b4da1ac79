package com.aerospike.operator.run.webhook;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.RuleIds;
import com.aerospike.operator.admission.Scenario;
import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario file as a dry run at a real API server that asks the real webhooks. */
class AdmissionScenariosIT {

    /** More at a time only wait for each other: the API server shares the processors with the webhooks. */
    private static final int AT_A_TIME = 8;

    /** The namespace of the valid files. */
    private static final String NAMESPACE = "shop";

    /** They start from what admission lets nobody store; it was stored before the webhooks were there. */
    private static final Set<String> STORED_UNSEEN =
            Set.of("allowed-operation-with-new-id", "change-V-IMG-09-from-old", "change-V-OPS-02-other-kind");

    private static final JsonNode EXCEPTIONS =
            Yaml.tree(Path.of("src", "test", "resources", "admission", "api-server-exceptions.yaml"));

    /** Files whose object the types and bounds of the schema refuse, with a part of the answer. */
    private static final Map<String, String> REFUSED_BY_SCHEMA = texts("refusedBySchema");

    /** Rules that cannot answer at an API server, with the reason. */
    private static final Map<String, String> UNREACHED = texts("unreached");

    private static final Map<String, RawApi.Reply> REPLIES = new TreeMap<>();

    private static WebhookWorld world;
    private static RawApi api;

    @BeforeAll
    static void sendEveryFile() throws InterruptedException, ExecutionException {
        world = WebhookWorld.start(WebhookWorld.LONG);
        world.makeNamespace(NAMESPACE);
        api = world.api();
        world.withoutWebhooks(() -> Scenario.all()
                .filter(scenario -> STORED_UNSEEN.contains(scenario.name()))
                .forEach(AdmissionScenariosIT::store));
        var permits = new Semaphore(AT_A_TIME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<RawApi.Reply>> pending = new LinkedHashMap<>();
            Scenario.all()
                    .forEach(scenario -> pending.put(scenario.name(), threads.submit(() -> {
                        permits.acquire();
                        try {
                            return send(scenario);
                        } finally {
                            permits.release();
                        }
                    })));
            for (var each : pending.entrySet()) {
                REPLIES.put(each.getKey(), each.getValue().get());
            }
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    static Stream<Scenario> all() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theApiServerAnswersAsTheFileSays(Scenario scenario) {
        RawApi.Reply reply = REPLIES.get(scenario.name());
        switch (scenario.kind()) {
            case VALID -> {
                assertAdmitted(reply, 201);
                assertThat(reply.body()
                                .at("/spec/rackConfig/racks/0/effectiveStorage")
                                .isObject())
                        .isTrue();
            }
            case ALLOWED -> assertAdmitted(reply, 200);
            case WARNING -> {
                assertAdmitted(reply, 201);
                assertThat(reply.warnings()).anySatisfy(text -> assertThat(text).contains(scenario.message()));
            }
            case INVALID, CHANGE -> {
                if (!isRefusedBySchema(reply)) {
                    assertDenied(scenario, reply);
                }
            }
        }
    }

    @Test
    void theSchemaAnswersForTheseOnly() {
        // When
        Map<String, String> refused = Scenario.all()
                .filter(scenario -> isRefusedBySchema(REPLIES.get(scenario.name())))
                .collect(toMap(
                        Scenario::name, scenario -> REPLIES.get(scenario.name()).message()));
        // Then
        assertThat(refused).containsOnlyKeys(REFUSED_BY_SCHEMA.keySet());
        refused.forEach((file, message) -> assertThat(message).as(file).contains(REFUSED_BY_SCHEMA.get(file)));
    }

    @Test
    void everyRuleOfTheRulebookAnswersButThese() {
        // Given
        var reached = new TreeSet<String>();
        REPLIES.values().forEach(reply -> reached.addAll(rules(reply)));
        Scenario.all()
                .filter(scenario -> scenario.kind() == Scenario.Kind.WARNING)
                .forEach(scenario -> reached.add(scenario.rule()));
        // When
        var unreached =
                RuleIds.all().stream().filter(rule -> !reached.contains(rule)).collect(toCollection(TreeSet::new));
        // Then
        assertThat(unreached).isEqualTo(new TreeSet<>(UNREACHED.keySet()));
    }

    private static RawApi.Reply send(Scenario scenario) {
        return switch (scenario.kind()) {
            case VALID, INVALID, WARNING -> api.in(NAMESPACE).create(in(NAMESPACE, scenario.wanted()), "?dryRun=All");
            case CHANGE, ALLOWED -> {
                if (!STORED_UNSEEN.contains(scenario.name())) {
                    store(scenario);
                }
                yield update(scenario);
            }
        };
    }

    /** Each stored object has a namespace of its own: all have the few names of the valid files. */
    private static String namespace(Scenario scenario) {
        return scenario.name().toLowerCase(Locale.ROOT);
    }

    private static void store(Scenario scenario) {
        String namespace = namespace(scenario);
        world.client()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .build())
                .create();
        JsonNode stored = scenario.stored().orElseThrow();
        RawApi own = api.in(namespace);
        RawApi.Reply created = own.create(in(namespace, stored), "");
        assertThat(created.code())
                .as("store what %s starts from: %s", scenario, created.message())
                .isEqualTo(201);
        if (stored.has("status")) {
            // Read anew, since a tree in memory tells a short number from a long one.
            JsonNode status = Yaml.tree(stored.get("status").toString());
            RawApi.Reply done = own.replaceStatus(((ObjectNode) created.body()).set("status", status));
            assertThat(done.code())
                    .as("store the status of %s: %s", scenario, done.message())
                    .isEqualTo(200);
            assertThat(done.body().get("status"))
                    .as("status of %s, nothing of it pruned", scenario)
                    .isEqualTo(status);
        }
    }

    private static RawApi.Reply update(Scenario scenario) {
        RawApi own = api.in(namespace(scenario));
        ObjectNode wanted = in(namespace(scenario), scenario.wanted());
        JsonNode current = own.get(wanted.at("/metadata/name").asText()).body();
        ((ObjectNode) wanted.get("metadata")).set("resourceVersion", current.at("/metadata/resourceVersion"));
        return own.replace(wanted, "?dryRun=All");
    }

    private static ObjectNode in(String namespace, JsonNode object) {
        var moved = (ObjectNode) object.deepCopy();
        ((ObjectNode) moved.get("metadata")).put("namespace", namespace);
        return moved;
    }

    private static void assertAdmitted(RawApi.Reply reply, int code) {
        assertThat(reply.code()).as(reply.message()).isEqualTo(code);
    }

    private static void assertDenied(Scenario scenario, RawApi.Reply reply) {
        assertThat(reply.code()).as(reply.message()).isBetween(400, 499);
        assertThat(reply.message())
                .startsWith("admission webhook \"")
                .contains(" denied the request: ", scenario.path(), scenario.message())
                .contains(webhookOf(scenario));
        assertThat(rules(reply)).hasSameElementsAs(scenario.broken());
    }

    /** The webhook of AKO that has these rules; clients look for its name. */
    private static String webhookOf(Scenario scenario) {
        boolean completing = scenario.name().equals("invalid-V-CRD-12-null-entry")
                || scenario.broken().stream().anyMatch(rule -> rule.startsWith("V-MUT-"));
        return completing ? "\"maerospikecluster.kb.io\"" : "\"vaerospikecluster.kb.io\"";
    }

    private static Map<String, String> texts(String key) {
        Map<String, String> texts = new TreeMap<>();
        EXCEPTIONS
                .get(key)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static boolean isRefusedBySchema(RawApi.Reply reply) {
        return reply.code() == 422 && !reply.message().startsWith("admission webhook");
    }

    private static List<String> rules(RawApi.Reply reply) {
        List<String> rules = new ArrayList<>();
        if (reply.code() >= 400 && !isRefusedBySchema(reply)) {
            reply.body()
                    .at("/details/causes")
                    .forEach(cause -> rules.add(cause.path("reason").asText()));
        }
        return rules;
    }
}
