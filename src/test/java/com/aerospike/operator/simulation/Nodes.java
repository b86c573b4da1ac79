package com.aerospike.operator.simulation;

import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.node.NodeAddress;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeFailure;
import com.aerospike.operator.node.NodeId;
import com.aerospike.operator.simulation.Copies.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The servers of one cluster and their data, in virtual time. */
final class Nodes {
    private static final Duration FORM = Duration.ofMillis(900);
    private static final Duration MOVE = Duration.ofMillis(1500);

    final Map<PodName, Node> all = new TreeMap<>();
    final Map<String, Copies> namespaces = new LinkedHashMap<>();
    private final Map<PodName, String> memory = new TreeMap<>();
    private final Map<String, List<String>> rosters = new TreeMap<>();
    private final Map<String, List<String>> pendingRosters = new TreeMap<>();

    private Optional<Instant> forms = Optional.empty();
    private Optional<Instant> moves = Optional.empty();
    private Optional<Instant> fills = Optional.empty();
    private Set<PodName> sharedAmong = Set.of();
    private int key = 1;
    private int processes;

    Nodes(Shape shape) {
        shape.namespaces.forEach(each -> {
            var name = (String) each.get("name");
            var engine = (Map<?, ?>) each.get("storage-engine");
            namespaces.put(
                    name,
                    new Copies(
                            name,
                            (Integer) each.get("replication-factor"),
                            each.containsKey("strong-consistency"),
                            engine.get("type").equals("memory")));
        });
    }

    List<Node> members() {
        return all.values().stream().filter(Node::member).toList();
    }

    /** One that runs and has not joined yet owns nothing. */
    boolean inUse(PodName pod) {
        return sharedAmong.contains(pod)
                && Optional.ofNullable(all.get(pod))
                        .filter(node -> node.state == Node.State.UP)
                        .isPresent();
    }

    /** What a node stores on: a claim for files, the life of its memory for the rest. */
    String store(Copies copies, PodName pod) {
        return copies.inMemory ? memory.getOrDefault(pod, pod + "/none") : pod.toString();
    }

    /** A start that finds nothing in memory. */
    void cold(PodName pod) {
        namespaces.values().stream()
                .filter(copies -> copies.inMemory)
                .forEach(copies -> copies.wipe(store(copies, pod)));
        memory.put(pod, pod + "/" + ++processes);
    }

    void wipeDisk(PodName pod) {
        namespaces.values().stream().filter(copies -> !copies.inMemory).forEach(copies -> copies.wipe(pod.toString()));
    }

    boolean lastOnDisk(PodName pod) {
        return namespaces.values().stream()
                .filter(copies -> !copies.inMemory)
                .anyMatch(copies -> copies.last(pod.toString()));
    }

    /** Partitions that nobody serves now. */
    List<String> outOfReach(Collection<PodName> without) {
        var lost = new ArrayList<String>();
        var stores = members().stream()
                .map(node -> node.pod)
                .filter(pod -> !without.contains(pod))
                .toList();
        namespaces.values().forEach(copies -> copies.missing(
                        stores.stream().map(pod -> store(copies, pod)).toList())
                .forEach(partition -> lost.add(copies.name + "/" + partition)));
        return lost;
    }

    /** Partitions of strong namespaces that do not serve with these nodes away. */
    int unavailable(Copies copies, Collection<PodName> without) {
        if (!copies.strong) {
            return 0;
        }
        var roster = rosters.getOrDefault(copies.name, List.of());
        var there =
                members().stream().filter(node -> !without.contains(node.pod)).toList();
        long present = there.stream().filter(node -> roster.contains(node.id)).count();
        long missing = roster.size() - present;
        int gone = copies.missing(
                        there.stream().map(node -> store(copies, node.pod)).toList())
                .size();
        return missing >= copies.factor && present * 2 <= roster.size() ? Copies.PARTITIONS : gone;
    }

    int migrations() {
        return forms.isPresent()
                ? 1
                : namespaces.values().stream().mapToInt(Copies::left).sum();
    }

    /** Lets time act up to {@code now}. */
    void tick(Instant now) {
        var present = Set.copyOf(members().stream().map(node -> node.pod).toList());
        if (!present.equals(sharedAmong) && forms.isEmpty()) {
            forms = Optional.of(now.plus(FORM));
        }
        if (forms.filter(at -> !at.isAfter(now)).isPresent()) {
            form(now);
        }
        if (moves.filter(at -> !at.isAfter(now)).isPresent()) {
            moves = Optional.empty();
            namespaces.values().forEach(copies -> copies.move(false, sharers(copies)));
        }
        if (fills.filter(at -> !at.isAfter(now)).isPresent()) {
            fills = Optional.empty();
            namespaces.values().forEach(copies -> copies.move(true, sharers(copies)));
        }
    }

    private void form(Instant now) {
        forms = Optional.empty();
        key++;
        members().forEach(node -> node.quiesced = node.pendingQuiesce);
        sharedAmong = Set.copyOf(members().stream().map(node -> node.pod).toList());
        pendingRosters.forEach(rosters::put);
        namespaces.values().forEach(copies -> copies.share(sharers(copies)));
        long delay = members().stream().mapToLong(node -> node.fillDelay).max().orElse(0);
        moves = Optional.of(now.plus(MOVE));
        fills = Optional.of(now.plus(MOVE).plusSeconds(delay));
    }

    /** In a strong namespace only who is on the roster holds anything. */
    private List<Member> sharers(Copies copies) {
        return members().stream()
                .filter(node -> !copies.strong
                        || rosters.getOrDefault(copies.name, List.of()).contains(node.id))
                .map(node -> new Member(store(copies, node.pod), node.pod.rack().id(), node.quiesced))
                .toList();
    }

    /** What {@code node} says to an info command, as text. */
    String answer(Node node, String command, Instant now) throws NodeException {
        if (!node.answers(now)) {
            throw new NodeException(new NodeFailure.Unreachable(
                    new NodeAddress("127.0.0.1", 3000, Optional.empty()), "no answer from " + node.pod));
        }
        var word = command.split("[:/]", 2);
        return switch (word[0]) {
            case "node" -> node.id;
            case "build" -> node.build;
            case "namespaces" -> String.join(";", namespaces.keySet());
            case "statistics" -> statistics(node, now);
            case "get-config" -> "migrate-fill-delay=" + node.fillDelay + ";proto-fd-max=" + node.liveValue;
            case "namespace" -> namespace(namespaces.get(word[1]), node);
            case "latencies" -> "";
            case "logs" -> "0:stderr";
            case "tip-clear", "services-alumni-reset" -> "ok";
            case "quiesce" -> {
                node.pendingQuiesce = true;
                yield "ok";
            }
            case "quiesce-undo" -> {
                node.pendingQuiesce = false;
                yield "ok";
            }
            case "recluster" -> recluster(node, now);
            case "set-config" -> setConfig(node, word[1]);
            case "roster" -> word[1].isEmpty() ? rosterLines() : roster(word[1].replace("namespace=", ""));
            case "roster-set" -> rosterSet(word[1]);
            default -> throw new AssertionError("simulated node does not know " + command);
        };
    }

    private String statistics(Node node, Instant now) {
        return "cluster_key=" + Integer.toHexString(key).toUpperCase(Locale.ROOT)
                + ";cluster_size=" + sharedAmong.size()
                + ";cluster_integrity=" + forms.isEmpty()
                + ";migrate_allowed=" + forms.isEmpty()
                + ";migrate_partitions_remaining=" + migrations()
                + ";uptime="
                + Math.max(0, Duration.between(node.started, now).toSeconds())
                + ";cluster_principal=" + principal().map(found -> found.id).orElse("0");
    }

    private String namespace(Copies copies, Node node) {
        boolean listed =
                !copies.strong || rosters.getOrDefault(copies.name, List.of()).contains(node.id);
        return "strong-consistency=" + copies.strong
                + ";effective_replication_factor="
                + Math.min(copies.factor, Math.max(1, sharedAmong.size()))
                + ";replication-factor=" + copies.factor
                + ";unavailable_partitions=" + (rosters.containsKey(copies.name) ? unavailable(copies, Set.of()) : 0)
                + ";dead_partitions=0"
                + ";pending_quiesce=" + node.pendingQuiesce
                + ";effective_is_quiesced=" + (node.quiesced && listed)
                + ";nodes_quiesced="
                + members().stream().filter(each -> each.quiesced).count()
                + ";migrate_tx_partitions_remaining=" + copies.sends(store(copies, node.pod))
                + ";migrate_rx_partitions_remaining=0"
                + ";stop_writes=false";
    }

    private String recluster(Node node, Instant now) {
        if (!principal().filter(node::equals).isPresent()) {
            return "ignored-by-non-principal";
        }
        if (forms.isEmpty()) {
            forms = Optional.of(now.plus(FORM));
        }
        return "ok";
    }

    private Optional<Node> principal() {
        return members().stream().max(Comparator.comparing(node -> new NodeId(node.id)));
    }

    private static String setConfig(Node node, String text) {
        var last = text.substring(text.lastIndexOf(';') + 1).split("=", 2);
        return switch (last[0]) {
            case "migrate-fill-delay" -> {
                node.fillDelay = Long.parseLong(last[1]);
                yield "ok";
            }
            case "proto-fd-max" -> {
                int value = Integer.parseInt(last[1]);
                if (value == Wish.BAD_VALUE) {
                    yield "ERROR:4:bad value";
                }
                node.liveValue = value;
                yield "ok";
            }
            default -> throw new AssertionError("simulated node cannot set " + text);
        };
    }

    private String rosterLines() {
        return String.join(
                ";",
                namespaces.values().stream()
                        .filter(copies -> copies.strong)
                        .map(copies -> "ns=" + copies.name + ":" + roster(copies.name))
                        .toList());
    }

    private String roster(String namespace) {
        var observed = members().stream()
                .map(node -> node.id)
                .sorted(Comparator.comparing((String id) -> new NodeId(id)).reversed())
                .toList();
        return "roster=%s:pending_roster=%s:observed_nodes=%s"
                .formatted(
                        list(rosters.get(namespace)),
                        list(pendingRosters.getOrDefault(namespace, rosters.get(namespace))),
                        list(observed));
    }

    private static String list(List<String> ids) {
        return ids == null || ids.isEmpty() ? "null" : String.join(",", ids);
    }

    private String rosterSet(String text) {
        var parts = text.split(";nodes=");
        var copies = namespaces.get(parts[0].replace("namespace=", ""));
        if (rosters.containsKey(copies.name) && unavailable(copies, Set.of()) > 0) {
            throw new Broken("the roster of namespace %s is set while partitions are unavailable, which makes them dead"
                    .formatted(copies.name));
        }
        var wanted = new LinkedHashSet<String>();
        for (String node : parts[1].split(",")) {
            wanted.add(node.split("@")[0]);
        }
        pendingRosters.put(parts[0].replace("namespace=", ""), List.copyOf(wanted));
        return "ok";
    }
}
