package com.aerospike.operator.simulation;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.defaults.Defaulted;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The spec as its user has it in an editor; immutable. Ids of racks are numbers, revisions texts or empty. */
record Wish(
        Shape shape,
        int size,
        List<RackWish> racks,
        String image,
        int staticValue,
        int liveValue,
        String note,
        Optional<Order> order,
        List<String> blockedHosts,
        String batch,
        int ignorable,
        boolean paused) {

    static final String GOOD_IMAGE = "8.1.2.0";
    static final String OTHER_IMAGE = "8.1.2.1";

    /** No registry has it. */
    static final String BAD_IMAGE = "8.1.2.9";

    /** No server takes it. */
    static final int BAD_VALUE = 66_666;

    static final int FILL_DELAY = 5;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Guard GUARD = new Guard(InitImage.NONE);

    record RackWish(int id, String revision) {}

    record Order(String kind, String id) {}

    static Wish first(Shape shape) {
        var racks = new ArrayList<RackWish>();
        for (int id = 1; id <= shape.racks; id++) {
            racks.add(new RackWish(id, ""));
        }
        return new Wish(shape, shape.size, racks, GOOD_IMAGE, 2, 15_000, "", Optional.empty(), List.of(), "", 0, false);
    }

    Wish withSize(int wanted) {
        return new Wish(
                shape,
                wanted,
                racks,
                image,
                staticValue,
                liveValue,
                note,
                order,
                blockedHosts,
                batch,
                ignorable,
                paused);
    }

    Wish withRacks(List<RackWish> wanted) {
        return new Wish(
                shape,
                size,
                wanted,
                image,
                staticValue,
                liveValue,
                note,
                order,
                blockedHosts,
                batch,
                ignorable,
                paused);
    }

    Wish withImage(String wanted) {
        return new Wish(
                shape,
                size,
                racks,
                wanted,
                staticValue,
                liveValue,
                note,
                order,
                blockedHosts,
                batch,
                ignorable,
                paused);
    }

    Wish withConfig(int wantedStatic, int wantedLive) {
        return new Wish(
                shape,
                size,
                racks,
                image,
                wantedStatic,
                wantedLive,
                note,
                order,
                blockedHosts,
                batch,
                ignorable,
                paused);
    }

    Wish withNote(String wanted) {
        return new Wish(
                shape,
                size,
                racks,
                image,
                staticValue,
                liveValue,
                wanted,
                order,
                blockedHosts,
                batch,
                ignorable,
                paused);
    }

    Wish withOrder(Optional<Order> wanted) {
        return new Wish(
                shape,
                size,
                racks,
                image,
                staticValue,
                liveValue,
                note,
                wanted,
                blockedHosts,
                batch,
                ignorable,
                paused);
    }

    Wish withBlockedHosts(List<String> wanted) {
        return new Wish(
                shape, size, racks, image, staticValue, liveValue, note, order, wanted, batch, ignorable, paused);
    }

    Wish withBatches(String wanted, int wantedIgnorable) {
        return new Wish(
                shape,
                size,
                racks,
                image,
                staticValue,
                liveValue,
                note,
                order,
                blockedHosts,
                wanted,
                wantedIgnorable,
                paused);
    }

    Wish withPaused(boolean wanted) {
        return new Wish(
                shape, size, racks, image, staticValue, liveValue, note, order, blockedHosts, batch, ignorable, wanted);
    }

    /** True for one that no cluster can fulfil. */
    boolean hopeless() {
        return image.equals(BAD_IMAGE) || liveValue == BAD_VALUE;
    }

    /** The resource with defaults, as stored; empty if admission refuses the change. */
    Optional<AerospikeCluster> stored(Optional<AerospikeCluster> before, long generation) {
        var written = JSON.convertValue(resource(generation), AerospikeCluster.class);
        var verdict = before.map(old -> GUARD.admitUpdate(new Defaulted.Complete(old), completed(written, old)))
                .orElseGet(() -> GUARD.admitCreate(written));
        return switch (verdict) {
            case Admission.Admitted admitted -> Optional.of(admitted.effective());
            case Admission.Refused refused -> {
                if (before.isEmpty()) {
                    throw new AssertionError("first wish is refused: " + refused.violations());
                }
                yield Optional.empty();
            }
        };
    }

    /** The status comes last: defaults copy what they complete. */
    private static Defaulted completed(AerospikeCluster written, AerospikeCluster before) {
        var defaulted = Defaults.apply(written);
        defaulted.cluster().setStatus(before.getStatus());
        return defaulted;
    }

    private Map<String, Object> resource(long generation) {
        return Map.of(
                "apiVersion",
                "asdb.aerospike.com/v1",
                "kind",
                "AerospikeCluster",
                "metadata",
                Map.of(
                        "name",
                        "aero",
                        "namespace",
                        "db",
                        "uid",
                        "u-1",
                        "generation",
                        generation,
                        "creationTimestamp",
                        "2026-03-01T00:00:00Z"),
                "spec",
                spec());
    }

    private Map<String, Object> spec() {
        var spec = new TreeMap<String, Object>();
        spec.put("size", size);
        spec.put("image", "aerospike/aerospike-server-enterprise:" + image);
        spec.put("paused", paused);
        spec.put("enableDynamicConfigUpdate", true);
        spec.put("podSpec", Map.of("multiPodPerHost", true, "metadata", Map.of("annotations", Map.of("note", note))));
        spec.put("aerospikeNetworkPolicy", Map.of("access", "pod", "alternateAccess", "pod"));
        spec.put("storage", storage());
        spec.put("aerospikeConfig", config());
        if (!blockedHosts.isEmpty()) {
            spec.put("k8sNodeBlockList", blockedHosts);
        }
        order.ifPresent(wanted -> spec.put("operations", List.of(Map.of("kind", wanted.kind(), "id", wanted.id()))));
        if (!racks.isEmpty()) {
            spec.put("rackConfig", rackConfig());
        } else if (ignorable > 0) {
            spec.put("rackConfig", Map.of("maxIgnorablePods", ignorable));
        }
        return spec;
    }

    private Map<String, Object> storage() {
        var storage = new TreeMap<String, Object>();
        storage.put("volumes", List.of(work(), keys()));
        if (shape.local()) {
            storage.put("localStorageClasses", List.of("ssd"));
            storage.put("deleteLocalStorageOnPodRecovery", true);
        }
        return storage;
    }

    private Map<String, Object> rackConfig() {
        var config = new TreeMap<String, Object>();
        config.put(
                "namespaces",
                shape.namespaces.stream().map(each -> each.get("name")).toList());
        config.put(
                "racks",
                racks.stream()
                        .map(rack -> rack.revision().isEmpty()
                                ? Map.<String, Object>of("id", rack.id())
                                : Map.<String, Object>of("id", rack.id(), "revision", rack.revision()))
                        .toList());
        if (!batch.isEmpty()) {
            Object share = batch.endsWith("%") ? batch : Integer.valueOf(batch);
            config.put("rollingUpdateBatchSize", share);
            if (shape != Shape.STRONG) {
                config.put("scaleDownBatchSize", share);
            }
        }
        if (ignorable > 0) {
            config.put("maxIgnorablePods", ignorable);
        }
        return config;
    }

    private static Map<String, Object> work() {
        return Map.of(
                "name",
                "work",
                "source",
                Map.of("persistentVolume", Map.of("storageClass", "ssd", "volumeMode", "Filesystem", "size", "1Gi")),
                "aerospike",
                Map.of("path", "/opt/aerospike"),
                "initMethod",
                "deleteFiles",
                "cascadeDelete",
                true);
    }

    private static Map<String, Object> keys() {
        return Map.of(
                "name",
                "keys",
                "source",
                Map.of("secret", Map.of("secretName", "aerospike-secret")),
                "aerospike",
                Map.of("path", "/etc/aerospike/secret"));
    }

    private Map<String, Object> config() {
        return Map.of(
                "service",
                Map.of(
                        "feature-key-file",
                        "/etc/aerospike/secret/features.conf",
                        "cgroup-mem-tracking",
                        true,
                        "migrate-fill-delay",
                        FILL_DELAY,
                        "proto-fd-max",
                        liveValue),
                "network",
                Map.of(
                        "service",
                        Map.of("port", 3000),
                        "heartbeat",
                        Map.of("port", 3002),
                        "fabric",
                        Map.of("port", 3001, "channel-bulk-fds", staticValue)),
                "namespaces",
                shape.namespaces);
    }
}
