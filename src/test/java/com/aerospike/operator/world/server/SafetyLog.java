package com.aerospike.operator.world.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What happened to one cluster that endangers data or leaves clients without answers, oldest first. Nothing of it is
 * wrong in itself: the last node of a cluster always stops while it serves, and a namespace with one copy is out of
 * reach whenever its node restarts. Guarded by the cluster's lock.
 */
public final class SafetyLog {

    public sealed interface Event {
        Instant at();
    }

    /**
     * A node was asked to end while clients used it: it was not quiesced, or had not handed everything over yet.
     *
     * @param partitions that it served, by namespace
     */
    public record StoppedWhileServing(Instant at, String pod, Map<String, Integer> partitions) implements Event {}

    /**
     * A node was asked to end while partitions were on their way from it or to it, or while a new map was being made. What
     * moves between others does not need it: one that has handed over may go while they fill up.
     *
     * @param left partitions on their way from it or to it; 0 while the map is being made
     */
    public record StoppedDuringMigration(Instant at, String pod, int left) implements Event {}

    /**
     * From now on no member has all the data of these partitions; it may come back with an absent node.
     *
     * @param pod whose end it was
     */
    public record OutOfReach(Instant at, String pod, String namespace, int partitions) implements Event {}

    /** The newest data of these partitions is gone for good, and the cluster goes on without it. */
    public record CopiesLost(Instant at, String namespace, int partitions) implements Event {}

    private final SimulatedCluster cluster;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, BitSet> outOfReach = new HashMap<>();
    private final Map<String, Integer> lost = new HashMap<>();

    SafetyLog(SimulatedCluster cluster) {
        this.cluster = cluster;
    }

    public List<Event> events() {
        return cluster.locked(() -> List.copyOf(events));
    }

    public <T extends Event> List<T> events(Class<T> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Forgets what a test has caused itself. */
    public void clear() {
        cluster.locked(events::clear);
    }

    /** A process that may still be a member has been asked to end; its ports are open yet. */
    void asked(ServerProcess process) {
        process.island().ifPresent(island -> {
            var served = served(process, island);
            if (!served.isEmpty()) {
                events.add(new StoppedWhileServing(cluster.now(), process.pod(), served));
            }
            int left = onTheirWay(island, process.pod());
            if (!island.mapped() || left > 0) {
                events.add(new StoppedDuringMigration(cluster.now(), process.pod(), left));
            }
        });
    }

    private Map<String, Integer> served(ServerProcess process, Island island) {
        var served = new TreeMap<String, Integer>();
        island.maps().forEach((namespace, map) -> {
            var copies = cluster.copies(namespace);
            int count = 0;
            for (int partition = 0; partition < Partitions.COUNT; partition++) {
                count += map.acting(partition, copies).contains(process.pod()) ? 1 : 0;
            }
            if (count > 0) {
                served.put(namespace, count);
            }
        });
        return served;
    }

    private static int onTheirWay(Island island, String pod) {
        return island.maps().values().stream()
                .flatMap(map -> map.migrations().stream())
                .mapToInt(migration -> migration.incoming(pod) + migration.outgoing(pod))
                .sum();
    }

    /** The ports of a process are closed, whether it was asked or not. */
    void silent(ServerProcess process) {
        look().forEach((namespace, more) -> events.add(new OutOfReach(cluster.now(), process.pod(), namespace, more)));
    }

    /** Who is there or what they hold has changed for the better. */
    void better() {
        look();
    }

    /** How many partitions of each namespace nobody can reach who could be reached when this was asked before. */
    private Map<String, Integer> look() {
        var more = new TreeMap<String, Integer>();
        var serving = cluster.serving();
        for (var namespace : cluster.namespaces()) {
            var copies = cluster.copies(namespace);
            var before = outOfReach.getOrDefault(namespace, new BitSet());
            var now = partitions(partition -> copies.exists(partition)
                    && copies.fullHolders(serving, partition).isEmpty());
            outOfReach.put(namespace, now);
            var added = (BitSet) now.clone();
            added.andNot(before);
            if (!added.isEmpty()) {
                more.put(namespace, added.cardinality());
            }
        }
        return more;
    }

    private static BitSet partitions(Predicate<Integer> which) {
        var found = new BitSet(Partitions.COUNT);
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            found.set(partition, which.test(partition));
        }
        return found;
    }

    /** A new map has been made, which is when a cluster may give up on data. */
    void mapped(String namespace) {
        int before = lost.getOrDefault(namespace, 0);
        int now = cluster.copies(namespace).lostCount();
        lost.put(namespace, now);
        if (now > before) {
            events.add(new CopiesLost(cluster.now(), namespace, now - before));
        }
    }

    /** The data itself has been thrown away: what follows is another cluster. */
    void startOver() {
        outOfReach.clear();
        lost.clear();
    }
}
