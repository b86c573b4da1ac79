package com.aerospike.operator.world.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Nodes that see each other: one per cluster, more while it is split. Every change of membership and every accepted
 * recluster gives a new key at once and, a little later, a new partition map with the migrations it needs. Guarded by
 * the cluster's lock.
 */
final class Island {

    private final SimulatedCluster cluster;
    private final TreeMap<Long, ServerProcess> members =
            new TreeMap<>((one, other) -> Long.compareUnsigned(other, one));
    private final Map<String, NamespaceMap> maps = new LinkedHashMap<>();
    private final Set<String> missing = new HashSet<>();
    private boolean arrivals;
    private String key = "0";
    private long generation;
    private boolean migrateAllowed;
    private Timeline.Appointment next = () -> {};

    Island(SimulatedCluster cluster) {
        this.cluster = cluster;
    }

    /** @return false if another member has the same node id */
    boolean add(ServerProcess node) {
        if (members.putIfAbsent(node.nodeId(), node) != null) {
            return false;
        }
        missing.remove(node.pod());
        arrivals = true;
        changed();
        return true;
    }

    void remove(ServerProcess node) {
        if (!members.remove(node.nodeId(), node)) {
            return;
        }
        progress();
        var others = pods();
        for (var name : node.config().namespaceNames()) {
            cluster.copies(name).leftBehind(node.pod(), others);
        }
        if (!node.isQuiesced()) {
            missing.add(node.pod());
        }
        changed();
    }

    /** What the principal answers to a recluster order. */
    enum ReclusterResult {
        STARTED,
        NOT_PRINCIPAL,
        BUSY
    }

    ReclusterResult recluster(ServerProcess asked) {
        if (principal().filter(asked::equals).isEmpty()) {
            return ReclusterResult.NOT_PRINCIPAL;
        }
        if (!migrateAllowed) {
            return ReclusterResult.BUSY;
        }
        changed();
        return ReclusterResult.STARTED;
    }

    void noticeLoss() {
        if (!members.isEmpty()) {
            changed();
        }
    }

    private void changed() {
        progress();
        next.cancel();
        key = members.isEmpty() ? "0" : cluster.newKey();
        generation++;
        migrateAllowed = false;
        for (var member : members.values()) {
            member.peersAre(others(member));
        }
        if (members.isEmpty()) {
            maps.clear();
            missing.clear();
            arrivals = false;
        } else {
            next = cluster.after(members.firstEntry().getValue().timings().form(), this::rebalance);
        }
        cluster.signal();
    }

    private List<ServerProcess> others(ServerProcess self) {
        return members.values().stream().filter(node -> node != self).toList();
    }

    private void rebalance() {
        progress();
        members.values().forEach(ServerProcess::takePendingQuiesce);
        maps.clear();
        for (var name : namespaceNames()) {
            maps.put(name, rebalance(name));
        }
        migrateAllowed = true;
        members.values().forEach(ServerProcess::partitionsChanged);
        var end = maps.values().stream().map(NamespaceMap::end).max(Instant::compareTo);
        if (maps.values().stream().anyMatch(NamespaceMap::migrating)) {
            next = cluster.after(Duration.between(cluster.now(), end.orElseThrow()), this::migrated);
        } else {
            migrated();
        }
        cluster.signal();
    }

    private NamespaceMap rebalance(String name) {
        var carriers = new ArrayList<Rebalance.Carrier>();
        for (var node : members.values()) {
            node.config()
                    .namespaceSettings(name)
                    .ifPresent(settings -> carriers.add(
                            new Rebalance.Carrier(node.pod(), node.nodeId(), settings, node.isQuiesced())));
        }
        var settings = carriers.getFirst().settings();
        if (settings.strongConsistency()) {
            cluster.rosters().apply(name);
        }
        var principal = members.firstEntry().getValue();
        var delayed = (arrivals || !missing.isEmpty())
                && !principal.config().namespace(name).orElseThrow().flag("ignore-migrate-fill-delay");
        var delay = delayed ? principal.migrateFillDelay() : Duration.ZERO;
        var pace = new Rebalance.Pace(cluster.now(), delay, principal.timings().migration());
        var map = new Rebalance(
                        carriers, cluster.copies(name), cluster.rosters().current(name))
                .compute(pace, generation);
        cluster.safetyLog().mapped(name);
        return map;
    }

    private Set<String> namespaceNames() {
        var names = new LinkedHashSet<String>();
        members.values().forEach(node -> names.addAll(node.config().namespaceNames()));
        return names;
    }

    private void migrated() {
        progress();
        maps.forEach((name, map) -> map.tidyUp(cluster.copies(name)));
        missing.clear();
        arrivals = false;
        cluster.safetyLog().better();
        for (var member : members.values()) {
            member.partitionsChanged();
            member.rebalanced();
        }
        cluster.signal();
    }

    /** Brings the copies up to the present moment; to be called before they are looked at. */
    void progress() {
        maps.forEach((name, map) -> map.progress(cluster.now(), cluster.copies(name)));
    }

    boolean has(ServerProcess process) {
        return members.get(process.nodeId()) == process;
    }

    Collection<ServerProcess> members() {
        return members.values();
    }

    List<String> pods() {
        return members.values().stream().map(ServerProcess::pod).toList();
    }

    Optional<ServerProcess> principal() {
        return Optional.ofNullable(members.firstEntry()).map(Map.Entry::getValue);
    }

    String key() {
        return key;
    }

    long generation() {
        return generation;
    }

    boolean migrateAllowed() {
        return migrateAllowed;
    }

    Optional<NamespaceMap> map(String namespace) {
        return Optional.ofNullable(maps.get(namespace));
    }

    Map<String, NamespaceMap> maps() {
        return maps;
    }

    /** False while a new map is being made. */
    boolean mapped() {
        return migrateAllowed;
    }

    boolean settled() {
        return migrateAllowed && maps.values().stream().noneMatch(NamespaceMap::migrating);
    }
}
