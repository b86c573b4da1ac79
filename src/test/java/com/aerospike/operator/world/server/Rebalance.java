package com.aerospike.operator.world.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out a new partition map from who is there and what they hold. Rules of strong consistency: a partition is
 * served if one present node has all its data and the present nodes are a majority of the roster, or half of it with
 * the partition's first owner, or hold all its roster copies. Without data on any present node it waits for absent
 * holders, or is dead if there are none.
 */
final class Rebalance {

    /** A member that carries the namespace. */
    record Carrier(String pod, long nodeId, NamespaceSettings settings, boolean quiesced) {}

    /**
     * When migrations may run.
     *
     * @param fillDelay wait before owners without any copy are filled
     */
    record Pace(Instant now, Duration fillDelay, Duration length) {}

    private final List<Carrier> carriers;
    private final NamespaceSettings settings;
    private final NamespaceCopies copies;
    private final Optional<List<RosterEntry>> roster;
    private final List<String> pods;
    private final BitSet unavailable = new BitSet(Partitions.COUNT);
    private final BitSet dead = new BitSet(Partitions.COUNT);
    private final List<Move> refresh = new ArrayList<>();
    private final List<Move> fill = new ArrayList<>();

    /** @param carriers highest node id first; its settings count for all */
    Rebalance(List<Carrier> carriers, NamespaceCopies copies, Optional<List<RosterEntry>> roster) {
        this.carriers = carriers;
        this.settings = carriers.getFirst().settings();
        this.copies = copies;
        this.roster = roster;
        this.pods = carriers.stream().map(Carrier::pod).toList();
    }

    NamespaceMap compute(Pace pace, long regime) {
        var active = active();
        var owners = settings.strongConsistency() && roster.isEmpty() ? List.<List<String>>of() : owners(active);
        if (!owners.isEmpty()) {
            var permits = settings.strongConsistency() ? permits() : allPartitions();
            for (int partition = 0; partition < Partitions.COUNT; partition++) {
                settle(partition, owners.get(partition), permits.get(partition));
            }
        }
        return new NamespaceMap(
                settings,
                pods,
                owners,
                unavailable,
                dead,
                List.of(
                        new Migration(refresh, pace.now(), pace.length()),
                        new Migration(fill, pace.now().plus(pace.fillDelay()), pace.length())),
                settings.strongConsistency() ? regime : 0);
    }

    // With everybody quiesced nobody is: somebody has to serve.
    private List<Carrier> active() {
        var eligible = carriers.stream().filter(this::mayOwn).toList();
        var awake = eligible.stream().filter(carrier -> !carrier.quiesced()).toList();
        return awake.isEmpty() ? eligible : awake;
    }

    private boolean mayOwn(Carrier carrier) {
        return !settings.strongConsistency()
                || roster.stream().flatMap(List::stream).anyMatch(entry -> entry.nodeId() == carrier.nodeId());
    }

    private List<List<String>> owners(List<Carrier> active) {
        var candidates = active.stream()
                .map(carrier -> new Ownership.Candidate(
                        carrier.nodeId(), carrier.settings().rackId()))
                .toList();
        var indexes = Ownership.of(candidates, settings.replicationFactor(), settings.activeRack());
        var owners = new ArrayList<List<String>>(Partitions.COUNT);
        for (var of : indexes) {
            var names = new ArrayList<String>(of.length);
            for (var index : of) {
                names.add(active.get(index).pod());
            }
            owners.add(names);
        }
        return owners;
    }

    private static BitSet allPartitions() {
        var all = new BitSet(Partitions.COUNT);
        all.set(0, Partitions.COUNT);
        return all;
    }

    private BitSet permits() {
        var entries = roster.orElseThrow();
        var present = presentIn(entries);
        if (present.size() * 2 > entries.size()) {
            return allPartitions();
        }
        var candidates = entries.stream()
                .map(entry -> new Ownership.Candidate(entry.nodeId(), entry.rack()))
                .toList();
        var owners = Ownership.of(candidates, settings.replicationFactor(), settings.activeRack());
        var permitted = new BitSet(Partitions.COUNT);
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            var here = 0;
            for (var owner : owners[partition]) {
                here += present.contains(entries.get(owner).nodeId()) ? 1 : 0;
            }
            var half = present.size() * 2 == entries.size()
                    && present.contains(entries.get(owners[partition][0]).nodeId());
            permitted.set(partition, half || here == owners[partition].length);
        }
        return permitted;
    }

    private Set<Long> presentIn(List<RosterEntry> entries) {
        var members = carriers.stream().map(Carrier::nodeId).collect(Collectors.toSet());
        var present = new HashSet<Long>();
        entries.stream().map(RosterEntry::nodeId).filter(members::contains).forEach(present::add);
        return present;
    }

    private void settle(int partition, List<String> owners, boolean permitted) {
        if (!copies.exists(partition)) {
            if (permitted && !owners.isEmpty()) {
                copies.create(owners, partition);
            } else {
                unavailable.set(partition);
            }
            return;
        }
        var sources = copies.fullHolders(pods, partition);
        if (sources.isEmpty() && settings.strongConsistency()) {
            (copies.survives(partition) ? unavailable : dead).set(partition);
        } else if (sources.isEmpty()) {
            goOnWithout(partition, owners);
        } else if (!permitted) {
            unavailable.set(partition);
        } else {
            supply(partition, sources, owners);
        }
    }

    // An available cluster serves what it has. Newer data comes back with the absent pods or is lost.
    private void goOnWithout(int partition, List<String> owners) {
        if (copies.survives(partition)) {
            return;
        }
        copies.acceptLoss(partition);
        var sources = copies.fullHolders(pods, partition);
        if (!sources.isEmpty()) {
            supply(partition, sources, owners);
        } else if (!copies.survives(partition)) {
            copies.create(owners, partition);
        }
    }

    private void supply(int partition, List<String> sources, List<String> owners) {
        // An owner with all data is the one that serves, and sends; a quiesced node comes last.
        var awake = carriers.stream().filter(carrier -> !carrier.quiesced()).map(Carrier::pod);
        var sender = Stream.concat(owners.stream(), awake)
                .filter(sources::contains)
                .findFirst()
                .orElse(sources.getFirst());
        for (var owner : owners) {
            if (!sources.contains(owner)) {
                var move = new Move(partition, sender, owner);
                (copies.isEmpty(owner, partition) ? fill : refresh).add(move);
            }
        }
    }
}
