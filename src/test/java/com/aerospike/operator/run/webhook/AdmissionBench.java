package com.aerospike.operator.run.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.webhook.Hook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long admission takes: dry-run creates and updates of a cluster of three racks from eight clients at once. */
class AdmissionBench {

    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private static ObjectNode threeRacks(String name) {
        var tree = (ObjectNode)
                Yaml.tree(Scenarios.folder("defaults").resolve("worked-example").resolve("in-aerocluster.yaml"));
        ((ObjectNode) tree.get("metadata")).put("name", name).put("namespace", "aerospike");
        ((ObjectNode) tree.get("spec"))
                .put("size", 6)
                .set("rackConfig", Yaml.tree("{namespaces: [test], racks: [{id: 1}, {id: 2}, {id: 3}]}"));
        return tree;
    }

    private interface Request {
        RawApi.Reply send(RawApi api);
    }

    @Test
    void dryRuns() throws InterruptedException {
        try (var world = WebhookWorld.start(WebhookWorld.LONG)) {
            // Given
            world.makeNamespace("aerospike");
            assertThat(world.api().create(threeRacks("stored"), "").code()).isEqualTo(201);
            ObjectNode changed = (ObjectNode) world.api().get("stored").body();
            ((ObjectNode) changed.at("/spec/aerospikeConfig/service")).put("proto-fd-max", 20000);
            JsonNode created = threeRacks("asked");
            load(world, WARM_UP, api -> api.create(created, "?dryRun=All"));
            load(world, WARM_UP, api -> api.replace(changed, "?dryRun=All"));
            // When / Then
            measure(world, "create", api -> api.create(created, "?dryRun=All"));
            measure(world, "update", api -> api.replace(changed, "?dryRun=All"));
            assertThat(failures).isEmpty();
        }
    }

    private void measure(WebhookWorld world, String what, Request request) throws InterruptedException {
        world.registry.clear();
        world.registry.config().meterFilter(new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return DistributionStatisticConfig.builder()
                        .percentiles(0.5, 0.99)
                        .expiry(RUN.multipliedBy(2))
                        .build()
                        .merge(config);
            }
        });
        long begin = System.nanoTime();
        load(world, RUN, request);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s, %d clients: %.0f/s, client p50 %.1f ms, p99 %.1f ms; inside the webhooks: %s%n",
                what,
                CLIENTS,
                sorted.length / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                inside(world));
    }

    private static String inside(WebhookWorld world) {
        List<String> lines = new ArrayList<>();
        for (Hook hook : List.of(Hook.MUTATE_CLUSTER, Hook.VALIDATE_CLUSTER)) {
            var timer = world.registry
                    .get(WebhookMeters.DURATION)
                    .tag("webhook", hook.webhook())
                    .timer();
            ValueAtPercentile[] values = timer.takeSnapshot().percentileValues();
            lines.add("%s n %d p50 %.2f ms p99 %.2f ms"
                    .formatted(
                            hook.webhook(),
                            timer.count(),
                            values[0].value(TimeUnit.MILLISECONDS),
                            values[1].value(TimeUnit.MILLISECONDS)));
        }
        return String.join(", ", lines);
    }

    private void load(WebhookWorld world, Duration time, Request request) throws InterruptedException {
        nanos.clear();
        long end = System.nanoTime() + time.toNanos();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            RawApi api = world.api();
            clients.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    long begin = System.nanoTime();
                    var reply = request.send(api);
                    nanos.add(System.nanoTime() - begin);
                    if (reply.code() >= 300) {
                        failures.add(reply.code() + " " + reply.message());
                    }
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
    }
}
