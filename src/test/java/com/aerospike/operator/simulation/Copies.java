package com.aerospike.operator.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who has which data of one namespace. Each partition has a newest version; a store with that version has all of its data.
 * Writes never stop: whenever the nodes share partitions out anew, those that have everything move on to a new version, so
 * that a store which is away then has something old.
 */
final class Copies {
    static final int PARTITIONS = 32;

    final String name;
    final int factor;
    final boolean strong;
    final boolean inMemory;

    private final int[] newest = new int[PARTITIONS];
    private final Map<String, int[]> held = new HashMap<>();

    /** Nodes that shall have each partition, and of those the ones that still wait for their data. */
    private final List<List<String>> replicas = new ArrayList<>();

    private final List<List<String>> filling = new ArrayList<>();

    /** Who serves each partition and sends it to those that wait; empty where nobody does. */
    private final List<String> senders = new ArrayList<>();

    Copies(String name, int factor, boolean strong, boolean inMemory) {
        this.name = name;
        this.factor = factor;
        this.strong = strong;
        this.inMemory = inMemory;
        for (int i = 0; i < PARTITIONS; i++) {
            replicas.add(List.of());
            filling.add(List.of());
            senders.add("");
        }
    }

    boolean full(String store, int partition) {
        var versions = held.get(store);
        return versions != null && versions[partition] == newest[partition] && newest[partition] > 0;
    }

    /** Partitions of which none of {@code stores} has everything. */
    List<Integer> missing(List<String> stores) {
        var missing = new ArrayList<Integer>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int which = partition;
            if (newest[partition] > 0 && stores.stream().noneMatch(store -> full(store, which))) {
                missing.add(partition);
            }
        }
        return missing;
    }

    void wipe(String store) {
        held.remove(store);
    }

    /** True if the store has anything that no other has, on a node or on a disk that is away. */
    boolean last(String store) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int which = partition;
            if (full(store, partition)
                    && held.keySet().stream().noneMatch(other -> !other.equals(store) && full(other, which))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Shares partitions out among the nodes that are present.
     *
     * @param members stores of the nodes by which they are told apart, with their racks and whether they are quiesced
     * @return how many partitions have to move now, how many may wait for the fill delay
     */
    int[] share(List<Member> members) {
        int lead = 0;
        int fill = 0;
        if (members.isEmpty()) {
            return new int[] {0, 0};
        }
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int which = partition;
            var order = members.stream()
                    .sorted(Comparator.comparing(Member::quiesced)
                            .thenComparing(member -> mixed(member.store(), which))
                            .thenComparing(Member::store))
                    .toList();
            var chosen = chosen(order);
            var holders = members.stream()
                    .map(Member::store)
                    .filter(store -> full(store, which))
                    .toList();
            if (holders.isEmpty() && (newest[partition] > 0 || strong && anyHeld(partition))) {
                // Its data is away: nobody serves it, and nobody may start it anew.
                replicas.set(partition, chosen);
                filling.set(partition, List.of());
                continue;
            }
            newest[partition]++;
            senders.set(
                    partition,
                    order.stream()
                            .map(Member::store)
                            .filter(holders::contains)
                            .findFirst()
                            .orElse(""));
            var serving = holders.isEmpty() ? chosen : holders;
            serving.forEach(store -> versions(store)[which] = newest[which]);
            replicas.set(partition, chosen);
            var waiting = chosen.stream().filter(store -> !full(store, which)).toList();
            filling.set(partition, waiting);
            lead += !waiting.isEmpty() && waiting.contains(chosen.getFirst()) ? 1 : 0;
            fill += waiting.size() - (waiting.contains(chosen.isEmpty() ? "" : chosen.getFirst()) ? 1 : 0);
            if (waiting.isEmpty()) {
                dropOthers(partition, members);
            }
        }
        return new int[] {lead, fill};
    }

    private boolean anyHeld(int partition) {
        return held.values().stream().anyMatch(versions -> versions[partition] > 0);
    }

    /** One of each rack first, because nodes of different racks keep their copies apart; then whoever comes next. */
    private List<String> chosen(List<Member> order) {
        // A quiesced node serves only where there is nobody else.
        var active = order.stream().filter(member -> !member.quiesced()).toList();
        var eligible = active.isEmpty() ? order : active;
        var chosen = new ArrayList<Member>();
        for (Member member : eligible) {
            if (chosen.size() < factor && chosen.stream().noneMatch(other -> other.rack() == member.rack())) {
                chosen.add(member);
            }
        }
        for (Member member : eligible) {
            if (chosen.size() < factor && !chosen.contains(member)) {
                chosen.add(member);
            }
        }
        return chosen.stream().map(Member::store).toList();
    }

    /** Moves what is left to move; only the first of each partition while the fill delay lasts. */
    void move(boolean fillToo, List<Member> members) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int which = partition;
            var stays = new ArrayList<String>();
            for (String store : filling.get(partition)) {
                if (fillToo || store.equals(replicas.get(partition).getFirst())) {
                    versions(store)[which] = newest[which];
                } else {
                    stays.add(store);
                }
            }
            if (!filling.get(partition).isEmpty() && stays.isEmpty()) {
                dropOthers(partition, members);
            }
            filling.set(partition, stays);
        }
    }

    /** Partitions that {@code store} has to send, once for each node that waits for it. */
    int sends(String store) {
        int sum = 0;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            sum += senders.get(partition).equals(store) ? filling.get(partition).size() : 0;
        }
        return sum;
    }

    int left() {
        return filling.stream().mapToInt(List::size).sum();
    }

    private void dropOthers(int partition, List<Member> members) {
        members.stream()
                .map(Member::store)
                .filter(store -> !replicas.get(partition).contains(store))
                .forEach(store -> versions(store)[partition] = 0);
    }

    private int[] versions(String store) {
        return held.computeIfAbsent(store, none -> new int[PARTITIONS]);
    }

    Map<String, String> picture() {
        var picture = new TreeMap<String, String>();
        held.forEach((store, versions) -> picture.put(store, Arrays.toString(versions)));
        return picture;
    }

    private static int mixed(String store, int partition) {
        int hash = store.hashCode() * 31 + partition * 0x9E3779B9;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }

    /** @param store identity of what the node stores on: its pod and claim, or its process for data in memory */
    record Member(String store, int rack, boolean quiesced) {}
}
