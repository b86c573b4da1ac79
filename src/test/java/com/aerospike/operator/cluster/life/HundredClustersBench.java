package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.world.World;
import com.aerospike.operator.world.WorldOptions;
import com.aerospike.operator.world.controlplane.ApiRequest;
import com.aerospike.operator.world.operator.OperatorPackage;
import com.aerospike.operator.world.operator.PackagedOperator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hundred clusters of three nodes, applied at once; prints what {@code docs/performance.md} shows. {@code make bench}. */
class HundredClustersBench {
    private static final int CLUSTERS = Integer.getInteger("bench.clusters", 100);
    private static final Duration LIMIT = Duration.ofMinutes(8);

    @Test
    void aHundredClustersAppliedAtOnceAllBecomeReady() {
        var target = Path.of(System.getProperty("operator.target", "target"));
        try (var world = World.start(WorldOptions.fast()
                        .withDefinitionsIn(target.resolve("kubernetes"))
                        .withNodes(30, List.of("us-west1-a", "us-west1-b", "us-west1-c")));
                var operator = PackagedOperator.start(world.controlPlane(), OperatorPackage.of(target))) {
            long idleMiB = operator.residentMiB();
            var start = Instant.now();
            apply(world, all(Stage.cluster("three-nodes.yaml", WorldOptions.NAMESPACE)));
            var applied = Duration.between(start, Instant.now());

            world.await(LIMIT, "all clusters to be ready", () -> ready(world) == CLUSTERS);
            var all = Duration.between(start, Instant.now());

            var requests = operator.requestsSince(start).stream()
                    .filter(request -> !request.verb().equals("watch") && !request.concernsLease())
                    .toList();
            System.out.printf(
                    "%d clusters of 3: applied in %.1f s, all ready after %.1f s; %d API requests (%.1f a cluster): %s; operator RSS %d MiB idle, %d MiB after%n",
                    CLUSTERS,
                    applied.toMillis() / 1e3,
                    all.toMillis() / 1e3,
                    requests.size(),
                    requests.size() / (double) CLUSTERS,
                    byVerb(requests),
                    idleMiB,
                    operator.residentMiB());
            assertThat(requests.size()).isLessThan(CLUSTERS * 35);
            rollAll(world, operator);
        }
    }

    /** A new image for all of them: 300 pods made anew, those of each cluster one by one. */
    private static void rollAll(World world, PackagedOperator operator) {
        var start = Instant.now();
        apply(
                world,
                all(Stage.cluster("three-nodes.yaml", WorldOptions.NAMESPACE).replace(":8.1.2.0", ":8.1.2.1")));
        var ready = new ArrayList<Duration>();
        var busy = new ArrayList<Integer>();

        world.await(LIMIT, "all clusters to be ready again", () -> {
            busy.add(busyThreads(operator.metrics()));
            long now = ready(world);
            while (ready.size() < now) {
                ready.add(Duration.between(start, Instant.now()));
            }
            return ready.size() == CLUSTERS;
        });

        System.out.printf(
                "%d clusters of 3 rolled at once: the first ready after %.1f s, half of them after %.1f s, all after %.1f s; at most %d threads busy in %d looks%n",
                CLUSTERS,
                ready.getFirst().toMillis() / 1e3,
                ready.get(CLUSTERS / 2).toMillis() / 1e3,
                ready.getLast().toMillis() / 1e3,
                Collections.max(busy),
                busy.size());
        assertThat(busy).allMatch(threads -> threads <= 20);
    }

    private static String all(String trio) {
        return IntStream.range(0, CLUSTERS)
                .mapToObj(i -> trio.replace("name: trio", "name: trio" + i))
                .collect(Collectors.joining("\n---\n"));
    }

    private static void apply(World world, String yaml) {
        world.controlPlane()
                .kubectlWithInput(Optional.of(yaml), "apply", "-f", "-")
                .orThrow();
    }

    private static int busyThreads(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("reconciliations_active"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static long ready(World world) {
        return world.clusters(WorldOptions.NAMESPACE).stream()
                .filter(Stage::ready)
                .count();
    }

    private static Map<String, Long> byVerb(List<ApiRequest> requests) {
        return new TreeMap<>(requests.stream().collect(Collectors.groupingBy(ApiRequest::verb, Collectors.counting())));
    }
}
