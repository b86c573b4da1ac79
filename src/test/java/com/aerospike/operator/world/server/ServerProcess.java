package com.aerospike.operator.world.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * One run of a server program, from its start to the moment the cluster has forgotten it. Everything a restart resets
 * is here; a restart is a new object. Guarded by the cluster's lock, except what is final or volatile.
 */
final class ServerProcess {

    /** What remains to be done when the others notice that this process is gone. */
    private record Farewell(Set<String> namespacesLost, boolean crashed) {}

    private final SimulatedCluster cluster;
    private final CommandLog log;
    private final ServerStart start;
    private final ServerSettings settings;
    private final LiveConfig config;
    private final ServerLog console;
    private final Faults faults;
    private final long nodeId;
    private final Instant startedAt;
    private final Sessions sessions;
    private final PeerBook peers = new PeerBook();
    private final Set<String> tips;
    private final List<NodeListener> listeners = new ArrayList<>();
    private final Set<Timeline.Appointment> appointments = new HashSet<>();
    // Completed outside the lock: who waits for the end may start the next process, which takes other locks.
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile SimulatedNode.State state = SimulatedNode.State.STARTING;
    private volatile Optional<String> failure = Optional.empty();
    private Optional<Farewell> farewell = Optional.empty();
    private boolean forgotten;
    private boolean pendingQuiesce;
    private boolean quiesced;
    private long partitionGeneration = -1;
    private long rebalanceGeneration;

    ServerProcess(SimulatedCluster cluster, CommandLog log, ServerStart start, ObjectNode tree, Faults faults) {
        this.cluster = cluster;
        this.log = log;
        this.start = start;
        this.settings = ServerSettings.of(tree);
        this.config = new LiveConfig(tree);
        this.console = new ServerLog(start.console());
        this.faults = faults;
        this.nodeId =
                settings.nodeId().orElse(Integer.toUnsignedLong(start.podName().hashCode()));
        this.startedAt = cluster.now();
        this.sessions = new Sessions(cluster::now);
        this.tips = new LinkedHashSet<>(settings.seeds());
        this.pendingQuiesce = stayQuiesced();
    }

    void begin(Duration startup) {
        cluster.locked(() -> {
            console.info(
                    cluster.now(),
                    "as",
                    start.program().edition().title() + " build "
                            + start.program().build());
            console.info(cluster.now(), "config", "node-id " + nodeIdText());
            cluster.started(this);
            if (secured()) {
                cluster.users()
                        .bootstrap(
                                FirstPassword.hash(settings, start),
                                start.program().isAtLeast(8, 1, 1));
            }
            later(startup.plus(faults.startDelay()), this::openPorts);
        });
    }

    private void later(Duration delay, Runnable work) {
        appointments.add(cluster.after(delay, work));
    }

    private void openPorts() {
        try {
            for (var port : ServerPort.of(settings, start)) {
                var address = new InetSocketAddress(start.podIp(), port.number());
                listeners.add(
                        NodeListener.open(address, port.tls(), socket -> ServerConnection.serve(this, port, socket)));
            }
        } catch (IOException | GeneralSecurityException e) {
            // A real server logs this and ends; whoever started it sees a dead process with a reason.
            failure = Optional.of("Cannot open the ports of pod " + pod() + ": " + e.getMessage());
            console.critical(cluster.now(), "socket", failure.orElseThrow());
            end(new Farewell(memoryNamespaces(), false));
            forget();
            cluster.afterUnlocked(Duration.ZERO, () -> ended.complete(null));
            return;
        }
        state = SimulatedNode.State.ORPHAN;
        console.info(cluster.now(), "as", "service ready: soon there will be cake!");
        cluster.signal();
        if (!faults.has(Faults.Fault.NEVER_JOINS)) {
            later(timings().join(), this::join);
        }
    }

    private void join() {
        if (cluster.join(this)) {
            state = SimulatedNode.State.MEMBER;
            cluster.safetyLog().better();
            cluster.signal();
        }
    }

    /** @param memorySurvives a restart inside the container finds its shared memory again */
    CompletableFuture<Void> terminate(boolean memorySurvives) {
        cluster.locked(() -> {
            if (isRunning() && farewell.isEmpty()) {
                console.warning(cluster.now(), "as", "SIGTERM received, shutting down");
                cluster.safetyLog().asked(this);
                closePorts();
                state = SimulatedNode.State.LEAVING;
                cluster.safetyLog().silent(this);
                farewell = Optional.of(new Farewell(memorySurvives ? Set.of() : memoryNamespaces(), false));
                cluster.after(timings().detect(), this::forget);
                cluster.signal();
                cluster.afterUnlocked(timings().stop(), this::terminated);
            }
        });
        return ended;
    }

    private void terminated() {
        cluster.locked(() -> {
            if (isRunning()) {
                end(farewell.orElseThrow());
                console.info(cluster.now(), "as", "finished clean shutdown - exiting");
            }
        });
        ended.complete(null);
    }

    CompletableFuture<Void> kill() {
        cluster.locked(() -> {
            if (isRunning()) {
                end(new Farewell(memoryNamespaces(), true));
                cluster.after(timings().detect(), this::forget);
            }
        });
        ended.complete(null);
        return ended;
    }

    private void end(Farewell how) {
        closePorts();
        farewell = Optional.of(how);
        state = SimulatedNode.State.DOWN;
        cluster.safetyLog().silent(this);
        cluster.signal();
    }

    /** The others notice; or the pod is back already, and then its former self goes at once. */
    void forget() {
        if (!forgotten && farewell.isPresent()) {
            forgotten = true;
            cluster.leave(this, farewell.get().namespacesLost(), farewell.get().crashed());
        }
    }

    private Set<String> memoryNamespaces() {
        return config.namespaceNames().stream()
                .filter(name -> !config.namespaceSettings(name).orElseThrow().durable())
                .collect(Collectors.toSet());
    }

    private void closePorts() {
        appointments.forEach(Timeline.Appointment::cancel);
        appointments.clear();
        listeners.forEach(NodeListener::close);
        listeners.clear();
    }

    // ---- what the cluster tells it ---------------------------------------------------------------------------------

    void peersAre(List<ServerProcess> now) {
        peers.peersAre(now);
        console.info(cluster.now(), "clustering", "cluster of " + (now.size() + 1) + " nodes");
    }

    void takePendingQuiesce() {
        quiesced = pendingQuiesce;
    }

    void partitionsChanged() {
        partitionGeneration++;
    }

    void rebalanced() {
        rebalanceGeneration++;
    }

    /** Fell out of the cluster without ending, as in a split. */
    void orphaned() {
        peers.peersAre(List.of());
    }

    // ---- what commands ask -----------------------------------------------------------------------------------------

    void quiesce(boolean wanted) {
        pendingQuiesce = wanted || stayQuiesced();
    }

    boolean stayQuiesced() {
        return config.service().flag("stay-quiesced");
    }

    boolean pendingQuiesce() {
        return pendingQuiesce;
    }

    boolean isQuiesced() {
        return quiesced;
    }

    Optional<Island> island() {
        return cluster.islandOf(this);
    }

    boolean secured() {
        return settings.secured() && !start.program().community();
    }

    boolean isRunning() {
        return state != SimulatedNode.State.DOWN;
    }

    String pod() {
        return start.podName();
    }

    SimulatedCluster cluster() {
        return cluster;
    }

    CommandLog log() {
        return log;
    }

    ServerStart start() {
        return start;
    }

    ServerProgram program() {
        return start.program();
    }

    Dialect dialect() {
        return start.program().dialect();
    }

    ServerTimings timings() {
        return start.timings();
    }

    ServerSettings settings() {
        return settings;
    }

    LiveConfig config() {
        return config;
    }

    Faults faults() {
        return faults;
    }

    long nodeId() {
        return nodeId;
    }

    String nodeIdText() {
        return RosterEntry.idText(nodeId);
    }

    Duration uptime() {
        return cluster.passedSince(startedAt);
    }

    Sessions sessions() {
        return sessions;
    }

    PeerBook peers() {
        return peers;
    }

    Set<String> tips() {
        return tips;
    }

    long connections() {
        return listeners.stream().mapToLong(NodeListener::connections).sum();
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    SimulatedNode.State state() {
        return state;
    }

    Optional<String> failure() {
        return failure;
    }

    long partitionGeneration() {
        return partitionGeneration;
    }

    long rebalanceGeneration() {
        return rebalanceGeneration;
    }

    Duration migrateFillDelay() {
        return Durations.parse(config.service().text("migrate-fill-delay").orElse("0"));
    }
}
