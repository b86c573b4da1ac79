package com.aerospike.operator.run.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Scenario;
import com.aerospike.operator.admission.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Valid resources with one node dropped, retyped, doubled or blown up, each as a creation and as an update: the API
 * server always gets a sane answer, and what it would store is something the reconciler can work with. With
 * {@code -Dmutations=5000} it takes some minutes.
 */
class DamagedObjectsIT {

    private static final int MUTATIONS = Integer.getInteger("mutations", 300);
    private static final long SEED = 20260301;
    private static final int AT_A_TIME = 8;

    private static final Queue<String> FAULTS = new ConcurrentLinkedQueue<>();
    private static final Queue<String> EXCEPTIONS = new ConcurrentLinkedQueue<>();
    private static final Map<Integer, LongAdder> CODES = new ConcurrentHashMap<>();
    private static final FirstPass FIRST_PASS = new FirstPass();
    private static final Handler LOG = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getThrown() != null || line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                EXCEPTIONS.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    };

    private static WebhookWorld world;
    private static RawApi api;
    private static List<ObjectNode> valid;

    @BeforeAll
    static void sendAll() throws InterruptedException, ExecutionException {
        world = WebhookWorld.start(WebhookWorld.LONG);
        world.makeNamespace("aerospike");
        api = world.api();
        valid = Scenario.all()
                .filter(scenario -> scenario.kind() == Scenario.Kind.VALID)
                .map(DamagedObjectsIT::stored)
                .toList();
        Logger.getLogger("").addHandler(LOG);
        var permits = new Semaphore(AT_A_TIME);
        List<Future<?>> pending = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MUTATIONS; i++) {
                long seed = SEED + i;
                pending.add(threads.submit(() -> {
                    permits.acquire();
                    try {
                        send(seed);
                    } finally {
                        permits.release();
                    }
                    return null;
                }));
            }
        }
        for (Future<?> each : pending) {
            each.get();
        }
    }

    @AfterAll
    static void stop() {
        Logger.getLogger("").removeHandler(LOG);
        world.close();
    }

    /** Completed once, as most clusters are that somebody changes. */
    private static ObjectNode stored(Scenario scenario) {
        ObjectNode object = scenario.wanted().deepCopy();
        ObjectNode metadata = ((ObjectNode) object.get("metadata")).put("namespace", "aerospike");
        metadata.putObject("labels").put("team", "a");
        metadata.putObject("annotations").put("note", "b");
        metadata.putArray("finalizers").add("example.com/keep");
        RawApi.Reply created = api.create(object, "");
        assertThat(created.code()).as(created.message()).isEqualTo(201);
        JsonNode status = Yaml.tree(Scenario.completedStatus(object).toString());
        RawApi.Reply completed = api.replaceStatus(((ObjectNode) created.body()).set("status", status));
        assertThat(completed.code()).as(completed.message()).isEqualTo(200);
        return object;
    }

    private static void send(long seed) {
        var random = new SplittableRandom(seed);
        Damage damage = Damage.of(valid.get(random.nextInt(valid.size())), random);
        String name = damage.object().at("/metadata/name").asText();
        ObjectNode fresh = damage.object().deepCopy();
        ((ObjectNode) fresh.get("metadata")).put("name", name + "-2");
        judge(seed, damage, "create", api.create(fresh, "?dryRun=All"));
        ObjectNode changed = damage.object().deepCopy();
        ((ObjectNode) changed.get("metadata"))
                .set("resourceVersion", api.get(name).body().at("/metadata/resourceVersion"));
        judge(seed, damage, "update", api.replace(changed, "?dryRun=All"));
    }

    private static void judge(long seed, Damage damage, String verb, RawApi.Reply reply) {
        CODES.computeIfAbsent(reply.code(), code -> new LongAdder()).increment();
        Optional<String> fault = reply.code() >= 500
                ? Optional.of(reply.code() + " " + reply.message())
                : reply.code() >= 400 ? Optional.empty() : FIRST_PASS.stumblesOver(reply.body());
        fault.ifPresent(what -> FAULTS.add("seed " + seed + ", " + verb + " "
                + damage.object().at("/metadata/name") + " after " + damage.what() + ": " + what));
    }

    @Test
    void neitherA5xxNorAStoredObjectThatAReconcileStumblesOver() {
        assertThat(FAULTS).as("answers by code: %s", new TreeMap<>(CODES)).isEmpty();
    }

    @Test
    void noExceptionIsLogged() {
        assertThat(EXCEPTIONS).isEmpty();
        assertThat(world.registry
                        .find(WebhookMeters.DURATION)
                        .tag("outcome", "failed")
                        .timers())
                .isEmpty();
    }

    @Test
    void manyAreDeniedAndSomeAreAdmitted() {
        // Then: the damage is such that it is noticed, and some of it is allowed
        long denied = CODES.entrySet().stream()
                .filter(each -> each.getKey() / 100 == 4)
                .mapToLong(each -> each.getValue().sum())
                .sum();
        assertThat(denied).isBetween(MUTATIONS / 2L, MUTATIONS * 2L * 9 / 10);
    }
}
