package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.node.Access;
import com.aerospike.operator.node.Dialer;
import com.aerospike.operator.node.NodeAddress;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeFailure;
import com.aerospike.operator.node.NodeSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Opens sessions with the nodes of a cluster, by whichever way in works. The way that worked is tried first next time, so
 * that servers do not log a refused login at every look.
 */
public final class NodeDoors {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Credentials credentials;
    private final Dialer dialer;
    private final Supplier<ExecutorService> threads;
    private final Map<String, Access> worked = new ConcurrentHashMap<>();

    public NodeDoors(Credentials credentials) {
        this(credentials, NodeSession::open, Executors::newVirtualThreadPerTaskExecutor);
    }

    /**
     * @param dialer what stands for the network
     * @param threads in which the nodes of a cluster are asked during one look
     */
    public NodeDoors(Credentials credentials, Dialer dialer, Supplier<ExecutorService> threads) {
        this.credentials = credentials;
        this.dialer = dialer;
        this.threads = threads;
    }

    /** How to reach the nodes of one cluster during one pass. */
    public Doors of(Intent intent, Snapshot seen) {
        return of(intent, seen.recorded());
    }

    Doors of(Intent intent, Optional<AerospikeClusterStatus> recorded) {
        return new Doors(intent, credentials.keys(intent, recorded));
    }

    /** Drops everything kept for a cluster that is gone. */
    public void forget(String uid) {
        worked.remove(uid);
        credentials.forget(uid);
    }

    /** @param untouched as {@link NodeSeen.Answering#untouched} */
    record Entry(NodeSession session, boolean untouched) {}

    /** The doors of one cluster. */
    public final class Doors {
        private final Intent intent;
        private final Credentials.Keys keys;

        private Doors(Intent intent, Credentials.Keys keys) {
            this.intent = intent;
            this.keys = keys;
        }

        ExecutorService threads() {
            return threads.get();
        }

        /** Secrets that would be needed and cannot be used. */
        List<UnreadableSecret> unreadable() {
            return keys.unreadable();
        }

        /** The same world with the servers asked anew. */
        public Snapshot askAgain(Snapshot seen) throws InterruptedException {
            return seen.withServers(ServerAsker.ask(seen.pods(), this));
        }

        /** A session with the node of {@code pod}; the caller closes it. Throws what the last way in said. */
        public NodeSession open(PodSeen pod) throws NodeException {
            return enter(pod).session();
        }

        Entry enter(PodSeen pod) throws NodeException {
            var address = address(pod);
            NodeException refusal = null;
            for (Access way : ways()) {
                try {
                    var session = dialer.open(address, way, TIMEOUT);
                    worked.put(intent.uid(), way);
                    return new Entry(session, keys.untouched().equals(Optional.of(way)));
                } catch (NodeException failed) {
                    if (!(failed.failure() instanceof NodeFailure.LoginRefused)) {
                        throw failed;
                    }
                    refusal = failed;
                }
            }
            credentials.noneWorked(intent.uid());
            if (refusal == null) {
                throw new NodeException(
                        new NodeFailure.Unreachable(address, "no credentials or certificates can be read"));
            }
            throw refusal;
        }

        private List<Access> ways() {
            var ways = new ArrayList<>(keys.ways());
            Optional.ofNullable(worked.get(intent.uid())).filter(ways::remove).ifPresent(way -> ways.add(0, way));
            return ways;
        }

        /** What the pod reported is what it listens on; the spec may already want something else. */
        private NodeAddress address(PodSeen pod) {
            var host =
                    pod.ip().orElseThrow(() -> new IllegalArgumentException("pod " + pod.name() + " has no address"));
            var names = intent.tlsNames();
            return pod.report()
                    .map(report -> new NodeAddress(
                            host,
                            report.podPort(),
                            Optional.of(report.aerospike().tlsName()).filter(name -> !name.isEmpty())))
                    .orElseGet(() -> new NodeAddress(
                            host, intent.ports().preferredService(names).orElseThrow(), names.service()));
        }
    }
}
