package com.aerospike.operator.cluster;

import com.aerospike.operator.api.v1.Phase;
import com.aerospike.operator.cluster.status.ClusterNumbers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of all clusters. The gauge of the phase has AKO's name and labels, so that dashboards keep working; the
 * others are ours. All series of a cluster go with it.
 */
final class ClusterMeters {
    private static final String PHASE = "aerospike_ako_aerospikecluster_phase";
    private static final String PREFIX = "aerospike_operator_cluster_";

    private record Series(AtomicReference<ClusterNumbers> numbers, List<Meter> meters) {}

    private final MeterRegistry registry;
    private final Map<String, Series> clusters = new ConcurrentHashMap<>();

    ClusterMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void show(String namespace, String name, ClusterNumbers numbers) {
        clusters.computeIfAbsent(key(namespace, name), key -> register(namespace, name, numbers))
                .numbers()
                .set(numbers);
    }

    void remove(String namespace, String name) {
        var series = clusters.remove(key(namespace, name));
        if (series != null) {
            series.meters().forEach(registry::remove);
        }
    }

    private Series register(String namespace, String name, ClusterNumbers first) {
        var numbers = new AtomicReference<>(first);
        var tags = Tags.of("cluster_name", name, "cluster_namespace", namespace);
        var meters = new ArrayList<Meter>();
        for (Phase phase : Phase.values()) {
            meters.add(gauge(
                    PHASE,
                    "Phase of the cluster",
                    numbers,
                    tags.and("phase", phase.wire()),
                    now -> flag(now.phase().filter(phase::equals).isPresent())));
        }
        meters.add(gauge(PREFIX + "pods_wanted", "Pods wanted", numbers, tags, ClusterNumbers::wantedPods));
        meters.add(gauge(PREFIX + "pods_ready", "Pods that serve", numbers, tags, ClusterNumbers::readyPods));
        meters.add(gauge(
                PREFIX + "pods_pending_restart",
                "Pods still to be restarted",
                numbers,
                tags,
                ClusterNumbers::podsPendingRestart));
        meters.add(gauge(PREFIX + "pods_left", "Pods not yet as wanted", numbers, tags, ClusterNumbers::podsLeft));
        meters.add(gauge(
                PREFIX + "migrations_left", "Partitions still to move", numbers, tags, ClusterNumbers::migrationsLeft));
        meters.add(gauge(PREFIX + "ready", "Condition Ready", numbers, tags, now -> flag(now.ready())));
        meters.add(gauge(PREFIX + "available", "Condition Available", numbers, tags, now -> flag(now.available())));
        meters.add(gauge(PREFIX + "degraded", "Condition Degraded", numbers, tags, now -> flag(now.degraded())));
        return new Series(numbers, meters);
    }

    private Meter gauge(
            String metric,
            String description,
            AtomicReference<ClusterNumbers> numbers,
            Tags tags,
            ToDoubleFunction<ClusterNumbers> value) {
        return Gauge.builder(metric, () -> value.applyAsDouble(numbers.get()))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private static double flag(boolean holds) {
        return holds ? 1 : 0;
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }
}
