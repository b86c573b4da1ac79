package com.aerospike.operator.world.server;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.ConfException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the nodes of one cluster share: membership, the truth about the data, users, roles and rosters. It outlives its
 * nodes, as their disks do; {@link Registry#wipe} empties a pod's disks.
 */
public final class SimulatedCluster {

    private final String name;
    private final Timeline timeline;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Integer, Island> islands = new HashMap<>();
    private final Map<String, Integer> sides = new HashMap<>();
    private final Map<String, NamespaceCopies> data = new LinkedHashMap<>();
    private final SafetyLog safety = new SafetyLog(this);
    private final Rosters rosters = new Rosters();
    private final UserTable users = new UserTable();
    private final Set<String> podsWithDisks = new HashSet<>();
    private final Set<ServerProcess> running = new HashSet<>();
    // Keys only have to differ; a fixed seed keeps runs alike.
    private final Random random = new Random(20260801);
    private volatile Optional<String> domain = Optional.empty();

    SimulatedCluster(String name, Timeline timeline) {
        this.name = name;
        this.timeline = timeline;
    }

    // ---- for tests -------------------------------------------------------------------------------------------------

    public String name() {
        return name;
    }

    /** Pods in the cluster, principal first; while it is split, of the side that holds most of them. */
    public List<String> members() {
        return locked(() -> main().map(Island::pods).orElse(List.of()));
    }

    /** Partitions that are on their way, over all namespaces. */
    public int migrationsLeft() {
        return locked(() -> main().stream()
                .flatMap(island -> island.maps().values().stream())
                .flatMap(map -> map.migrations().stream())
                .mapToInt(migration -> migration.rest().size())
                .sum());
    }

    /** Members agree on a partition map and nothing is on its way. */
    public boolean settled() {
        return locked(() -> islands.values().stream()
                .filter(island -> !island.members().isEmpty())
                .allMatch(Island::settled));
    }

    public int unavailable(String namespace) {
        return locked(
                () -> map(namespace).map(map -> map.unavailable().cardinality()).orElse(0));
    }

    public int dead(String namespace) {
        return locked(() -> map(namespace).map(map -> map.dead().cardinality()).orElse(0));
    }

    /** Partitions that lost data for good since the cluster exists. */
    public int lost(String namespace) {
        return locked(() -> copies(namespace).lostCount());
    }

    /** Fewest full copies any partition has on running members; 0 means that some data is out of reach now. */
    public int fewestCopies(String namespace) {
        return locked(() -> {
            var pods = main().map(Island::pods).orElse(List.of());
            var copies = copies(namespace);
            var fewest = pods.size();
            for (int partition = 0; partition < Partitions.COUNT; partition++) {
                fewest = Math.min(fewest, copies.fullHolders(pods, partition).size());
            }
            return fewest;
        });
    }

    /** What happened so far that endangers data or answers. */
    public SafetyLog safetyLog() {
        return safety;
    }

    /** Pods that should own a partition by the present map, master first. */
    public List<String> owners(String namespace, int partition) {
        return locked(() -> map(namespace)
                .filter(map -> !map.owners().isEmpty())
                .map(map -> map.owners().get(partition))
                .orElse(List.of()));
    }

    /** Waits, in real time, until the condition holds; answers whether it came true. */
    public boolean await(Duration atMost, Predicate<SimulatedCluster> condition) throws InterruptedException {
        var left = atMost.toNanos();
        lock.lock();
        try {
            while (!condition.test(this)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Destroys all copies of the first so many partitions, on running nodes and on disks, as a broken device might. */
    public void losePartitions(String namespace, int count) {
        locked(() -> {
            copies(namespace).destroyPartitions(count);
            islands.values().forEach(Island::noticeLoss);
        });
    }

    /** Cuts the network between these pods and the others. Both sides go on as they can. */
    public void split(Set<String> pods) {
        locked(() -> {
            pods.forEach(pod -> sides.put(pod, 1));
            settleSides();
        });
    }

    public void heal() {
        locked(() -> {
            sides.clear();
            settleSides();
        });
    }

    // The larger side stays a cluster; nodes of the smaller one fall out of it and form their own.
    private void settleSides() {
        var strays = new ArrayList<ServerProcess>();
        islands.forEach((side, island) -> List.copyOf(island.members()).stream()
                .filter(node -> side(node) != side)
                .forEach(node -> {
                    island.remove(node);
                    node.orphaned();
                    strays.add(node);
                }));
        strays.forEach(node -> island(side(node)).add(node));
    }

    // ---- for processes ---------------------------------------------------------------------------------------------

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            islands.values().forEach(Island::progress);
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable work) {
        locked(() -> {
            work.run();
            return true;
        });
    }

    Instant now() {
        return timeline.now();
    }

    Duration passedSince(Instant then) {
        return timeline.passedSince(then);
    }

    Timeline.Appointment after(Duration delay, Runnable work) {
        return timeline.after(delay, () -> locked(work));
    }

    Timeline.Appointment afterUnlocked(Duration delay, Runnable work) {
        return timeline.after(delay, work);
    }

    void signal() {
        locked(moved::signalAll);
    }

    String newKey() {
        return Long.toHexString(random.nextLong() | Long.MIN_VALUE).toUpperCase(Locale.ROOT);
    }

    NamespaceCopies copies(String namespace) {
        return data.computeIfAbsent(namespace, ignored -> new NamespaceCopies());
    }

    List<String> namespaces() {
        return List.copyOf(data.keySet());
    }

    /** Pods that clients can use. */
    List<String> serving() {
        return running.stream()
                .filter(process -> process.state() == SimulatedNode.State.MEMBER)
                .map(ServerProcess::pod)
                .toList();
    }

    Rosters rosters() {
        return rosters;
    }

    UserTable users() {
        return users;
    }

    void started(ServerProcess process) {
        running.add(process);
        podsWithDisks.add(process.pod());
    }

    /** @return false if another member has the same node id */
    boolean join(ServerProcess process) {
        List.copyOf(running).stream()
                .filter(other -> other != process && other.pod().equals(process.pod()))
                .forEach(ServerProcess::forget);
        return island(side(process)).add(process);
    }

    /** A process fell silent long enough. */
    void leave(ServerProcess process, Set<String> namespacesLost, boolean crashed) {
        islands.values().forEach(island -> island.remove(process));
        process.orphaned();
        running.remove(process);
        for (var namespace : process.config().namespaceNames()) {
            var settings = process.config().namespaceSettings(namespace).orElseThrow();
            if (namespacesLost.contains(namespace)) {
                copies(namespace).destroy(process.pod());
            } else if (crashed && settings.strongConsistency()) {
                copies(namespace).distrust(process.pod());
            }
        }
        signal();
    }

    Optional<Island> islandOf(ServerProcess process) {
        return islands.values().stream().filter(island -> island.has(process)).findFirst();
    }

    private int side(ServerProcess process) {
        return sides.getOrDefault(process.pod(), 0);
    }

    private Island island(int side) {
        return islands.computeIfAbsent(side, ignored -> new Island(this));
    }

    private Optional<Island> main() {
        return islands.values().stream()
                .max((one, other) ->
                        Integer.compare(one.members().size(), other.members().size()));
    }

    private Optional<NamespaceMap> map(String namespace) {
        return main().flatMap(island -> island.map(namespace));
    }

    private void wipe(String pod) {
        data.values().forEach(copies -> copies.destroy(pod));
        podsWithDisks.remove(pod);
        // With the last disk the metadata goes: the next start under this name is a new cluster.
        if (podsWithDisks.isEmpty() && running.isEmpty()) {
            data.clear();
            safety.startOver();
            users.clear();
            rosters.clear();
        }
    }

    private boolean isHomeOf(ServerStart start, ServerSettings settings) {
        if (!name.equals(settings.clusterName())) {
            return false;
        }
        var wanted = domainOf(start, settings);
        if (wanted.isEmpty() || domain.isEmpty()) {
            return true;
        }
        return wanted.equals(domain);
    }

    // A single first node has no seeds and so no domain; it gets one as soon as somebody who names it comes along.
    private static Optional<String> domainOf(ServerStart start, ServerSettings settings) {
        return start.domain().or(() -> settings.seeds().stream()
                .filter(seed -> seed.matches("[a-z0-9][-a-z0-9]*\\.[a-z].*"))
                .map(seed -> seed.substring(seed.indexOf('.') + 1))
                .findFirst());
    }

    /** All clusters and nodes of this process. */
    public static final class Registry implements AutoCloseable {

        private static final int LOG_CAPACITY = 50_000;

        private final Timeline timeline;
        private final Function<String, ObjectNode> parser;
        private final CommandLog log = new CommandLog(LOG_CAPACITY);
        private final List<SimulatedCluster> clusters = new ArrayList<>();
        private final List<SimulatedNode> nodes = new ArrayList<>();
        private final Map<String, Faults> faults = new HashMap<>();

        public Registry(Timeline timeline) {
            this(timeline, Conf::parse);
        }

        Registry(Timeline timeline, Function<String, ObjectNode> parser) {
            this.timeline = timeline;
            this.parser = parser;
        }

        /** Starts the server process of a pod; the port opens later. A pod runs one at a time. */
        public SimulatedNode start(String podName, InetAddress podIp, String confText, ServerTimings timings) {
            return start(ServerStart.of(podName, podIp, confText, timings));
        }

        /** @throws IllegalArgumentException when the server would refuse its configuration and end */
        public synchronized SimulatedNode start(ServerStart start) {
            var tree = parse(start);
            node(start.podName(), home(start, ServerSettings.of(tree)))
                    .filter(SimulatedNode::running)
                    .ifPresent(node -> {
                        throw new IllegalStateException("The server of pod " + start.podName() + " is running already");
                    });
            var process = run(start, tree, start.timings().coldStart());
            nodes.removeIf(node -> node.podName().equals(start.podName()) && node.cluster() == process.cluster());
            var node = new SimulatedNode(this, process);
            nodes.add(node);
            return node;
        }

        synchronized ServerProcess run(ServerStart start, ObjectNode tree, Duration startup) {
            var home = home(start, ServerSettings.of(tree));
            var process = new ServerProcess(home, log, start, tree, faults(start.podName()));
            process.begin(startup);
            return process;
        }

        /** Reads the configuration as the server does at its start. */
        ObjectNode parse(ServerStart start) {
            faults(start.podName()).refusesToStart().ifPresent(why -> {
                throw new IllegalArgumentException(why);
            });
            try {
                var tree = parser.apply(start.confText());
                ServerSettings.of(tree);
                return tree;
            } catch (ConfException e) {
                throw new IllegalArgumentException(
                        "aerospike.conf of pod " + start.podName() + ": " + e.getMessage(), e);
            }
        }

        /** The cluster that a node with these settings would look for; made when there is none yet. */
        private SimulatedCluster home(ServerStart start, ServerSettings settings) {
            var found = clusters.stream()
                    .filter(cluster -> cluster.isHomeOf(start, settings))
                    .max((one, other) -> Boolean.compare(one.domain.isPresent(), other.domain.isPresent()))
                    .orElseGet(() -> {
                        var cluster = new SimulatedCluster(settings.clusterName(), timeline);
                        clusters.add(cluster);
                        return cluster;
                    });
            found.domain = found.domain.or(() -> domainOf(start, settings));
            return found;
        }

        private Optional<SimulatedNode> node(String podName, SimulatedCluster cluster) {
            return nodes.stream()
                    .filter(each -> each.podName().equals(podName) && each.cluster() == cluster)
                    .findFirst();
        }

        public CommandLog log() {
            return log;
        }

        /** Failure switches of a pod, whether or not its server runs; pods of equal names share them. */
        public synchronized Faults faults(String podName) {
            return faults.computeIfAbsent(podName, ignored -> new Faults());
        }

        public synchronized List<SimulatedCluster> clusters() {
            return List.copyOf(clusters);
        }

        public synchronized Optional<SimulatedCluster> cluster(String name) {
            return clusters.stream().filter(each -> each.name().equals(name)).findFirst();
        }

        /** The cluster of this name in a namespace of Kubernetes. */
        public synchronized Optional<SimulatedCluster> find(String namespace, String cluster) {
            var domain = Optional.of(cluster + "." + namespace);
            return clusters.stream().filter(each -> each.domain.equals(domain)).findFirst();
        }

        /** The server of a pod, as it was started last. */
        public synchronized Optional<SimulatedNode> node(String podName) {
            return nodes.stream().filter(each -> each.podName().equals(podName)).findFirst();
        }

        public synchronized List<SimulatedNode> nodes() {
            return List.copyOf(nodes);
        }

        /** The server of a pod in the namespace that the domain ({@code <cluster>.<namespace>}) names. */
        public synchronized Optional<SimulatedNode> node(String podName, String domain) {
            return nodes.stream()
                    .filter(each -> each.podName().equals(podName))
                    .filter(each -> each.cluster().domain.equals(Optional.of(domain)))
                    .findFirst();
        }

        /** The pod's volumes are gone or have been emptied; in every cluster that has a pod of this name. */
        public void wipe(String podName) {
            clusters().forEach(cluster -> cluster.locked(() -> cluster.wipe(podName)));
        }

        /** The same for the one cluster that the domain ({@code <cluster>.<namespace>}) names. */
        public void wipe(String podName, String domain) {
            clusters().stream()
                    .filter(cluster -> cluster.domain.equals(Optional.of(domain)))
                    .forEach(cluster -> cluster.locked(() -> cluster.wipe(podName)));
        }

        @Override
        public void close() {
            nodes().forEach(SimulatedNode::kill);
            timeline.close();
        }
    }
}
