package com.aerospike.operator.cluster.life;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.world.World;
import com.aerospike.operator.world.WorldOptions;
import com.aerospike.operator.world.controlplane.ApiRequest;
import com.aerospike.operator.world.kubelet.KubeletTimings;
import com.aerospike.operator.world.operator.OperatorPackage;
import com.aerospike.operator.world.operator.PackagedOperator;
import com.aerospike.operator.world.server.ServerTimings;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What each change in a cluster's life costs in time and in requests to the API server, with nodes as slow as those that
 * AKO 4.5 was measured with: 0.5 s for the init container, 2 s until a server is ready, 0.5 s to stop, 5 s for a restart in
 * place. Prints the table of {@code docs/performance.md}; {@code make bench}.
 */
class LifeBench {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int MANY = 20;
    private static final Path TARGET = Path.of(System.getProperty("operator.target", "target"));
    private static final String THREE_RACKS =
            "  rackConfig: {racks: [{id: 1}, {id: 2}, {id: 3}]}\n  podSpec:\n    multiPodPerHost: true";

    private final List<String> rows = new ArrayList<>();

    @Test
    void everyChangeIsMeasured() {
        var options = WorldOptions.fast()
                .withDefinitionsIn(TARGET.resolve("kubernetes"))
                .withKubelet(KubeletTimings.fast().withInitContainer(Duration.ofMillis(500)))
                .withServers(ServerTimings.quick()
                        .withColdStart(Duration.ofSeconds(2))
                        .withWarmStart(Duration.ofSeconds(5))
                        .withStop(Duration.ofMillis(500)));
        try (var world = World.start(options);
                var operator = PackagedOperator.start(world.controlPlane(), OperatorPackage.of(TARGET));
                // Watched, because to ask again and again for twenty clusters costs the API server more than the
                // operator does.
                var clusters = world.client()
                        .resources(AerospikeCluster.class)
                        .inNamespace(WorldOptions.NAMESPACE)
                        .inform()) {
            var bench = new Bench(world, operator, clusters.getStore());
            bench.warmUp();
            rows.add("operator memory (RSS), idle: %d MiB".formatted(operator.residentMiB()));
            bench.life();
            // Threads, connections and what many clusters have in common come with the first burst.
            bench.many("early", bench::plain);
            bench.deleteMany("early");
            bench.many("plain", bench::plain);
            bench.many("racked", bench::racked);
            bench.restart();
            rows.add("operator memory (RSS) after all: %d MiB".formatted(operator.residentMiB()));
        } finally {
            rows.forEach(System.out::println);
        }
    }

    private static Map<String, Long> counted(List<ApiRequest> requests, Function<ApiRequest, String> by) {
        return new TreeMap<>(requests.stream().collect(Collectors.groupingBy(by, Collectors.counting())));
    }

    private static String kind(ApiRequest request) {
        var part = request.subresource().isEmpty() ? "" : "/" + request.subresource();
        return request.verb() + " " + request.resource() + part;
    }

    private final class Bench {
        private final World world;
        private final PackagedOperator operator;
        private final Store<AerospikeCluster> clusters;

        Bench(World world, PackagedOperator operator, Store<AerospikeCluster> clusters) {
            this.world = world;
            this.operator = operator;
            this.clusters = clusters;
        }

        /** Classes are loaded and compiled by a first cluster; an operator runs for months. */
        void warmUp() {
            apply(plain("warmup"));
            awaitReady(List.of("warmup"));
            patch("warmup", "{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":18000}}}}");
            awaitReady(List.of("warmup"));
            delete("warmup");
        }

        void life() {
            measure("create a cluster of 3", List.of("plain"), () -> apply(plain("plain")));
            idle();
            measure(
                    "warm rolling restart of 3",
                    List.of("plain"),
                    () -> patch("plain", "{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":18000}}}}"));
            measure(
                    "cold rolling restart of 3",
                    List.of("plain"),
                    () -> patch("plain", "{\"spec\":{\"podSpec\":{\"metadata\":{\"annotations\":{\"note\":\"x\"}}}}}"));
            measure("scale 3 to 5", List.of("plain"), () -> patch("plain", "{\"spec\":{\"size\":5}}"));
            measure("scale 5 to 3", List.of("plain"), () -> patch("plain", "{\"spec\":{\"size\":3}}"));
            delete("plain");
            measure("create a cluster of 3 in 3 racks", List.of("racked"), () -> apply(racked("racked")));
            delete("racked");
        }

        void many(String kind, UnaryOperator<String> yaml) {
            var names = names(kind);
            measure(
                    "%d %s clusters of 3 at once".formatted(MANY, kind),
                    names,
                    () -> apply(names.stream().map(yaml).collect(Collectors.joining("\n---\n"))));
        }

        void deleteMany(String kind) {
            names(kind).forEach(this::delete);
        }

        private static List<String> names(String kind) {
            return IntStream.range(0, MANY).mapToObj(i -> kind + i).toList();
        }

        void restart() {
            settle();
            var start = Instant.now();
            operator.kill();
            operator.restart();
            settle();
            row("restart of the operator with %d clusters".formatted(2 * MANY), start, Optional.empty());
        }

        private void idle() {
            settle();
            var start = Instant.now();
            pause(Duration.ofSeconds(65));
            row("an idle minute", start, Optional.empty());
        }

        /** Until the last thing that a change sets off is through. */
        private void settle() {
            pause(Duration.ofSeconds(10));
        }

        private void pause(Duration time) {
            var end = Instant.now().plus(time);
            world.await(time.plusSeconds(5), "time to pass", () -> Instant.now().isAfter(end));
        }

        private void measure(String what, List<String> clusters, Runnable change) {
            settle();
            var start = Instant.now();
            change.run();
            awaitReady(clusters);
            var took = Duration.between(start, Instant.now());
            settle();
            row(what, start, Optional.of(took));
        }

        private void row(String what, Instant start, Optional<Duration> took) {
            var requests = operator.requestsSince(start).stream()
                    .filter(request -> !request.verb().equals("watch") && !request.concernsLease())
                    .toList();
            rows.add("%-42s %5d requests %s %s"
                    .formatted(
                            what,
                            requests.size(),
                            counted(requests, ApiRequest::verb),
                            took.map(time -> "%.1f s".formatted(time.toMillis() / 1e3))
                                    .orElse("")));
            rows.add("  " + counted(requests, LifeBench::kind));
        }

        private void awaitReady(List<String> names) {
            // What is watched comes a moment late, so it must be of the change that was made.
            var changed = world.clusters(WorldOptions.NAMESPACE).stream()
                    .collect(Collectors.toMap(
                            cluster -> cluster.getMetadata().getName(),
                            cluster -> cluster.getMetadata().getGeneration()));
            world.await(LIMIT, names + " to be ready", () -> names.stream()
                    .allMatch(name -> ready(name, changed.get(name))));
        }

        private boolean ready(String name, long generation) {
            return Optional.ofNullable(clusters.getByKey(Cache.namespaceKeyFunc(WorldOptions.NAMESPACE, name)))
                    .filter(cluster -> cluster.getMetadata().getGeneration() >= generation && Stage.ready(cluster))
                    .isPresent();
        }

        private void apply(String yaml) {
            world.controlPlane()
                    .kubectlWithInput(Optional.of(yaml), "apply", "-f", "-")
                    .orThrow();
        }

        private void patch(String name, String patch) {
            world.controlPlane()
                    .kubectl(
                            "-n",
                            WorldOptions.NAMESPACE,
                            "patch",
                            "aerospikecluster",
                            name,
                            "--type=merge",
                            "-p",
                            patch)
                    .orThrow();
        }

        private void delete(String name) {
            world.controlPlane()
                    .kubectl("-n", WorldOptions.NAMESPACE, "delete", "aerospikecluster", name, "--timeout=60s")
                    .orThrow();
        }

        private String plain(String name) {
            return Stage.cluster("plain.yaml", WorldOptions.NAMESPACE).replace("name: plain", "name: " + name);
        }

        private String racked(String name) {
            return plain(name).replace("  podSpec:\n    multiPodPerHost: true", THREE_RACKS);
        }
    }
}
