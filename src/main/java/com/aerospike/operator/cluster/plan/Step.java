package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.AccessControl;
import com.aerospike.operator.asconfig.change.LiveCommand;
import com.aerospike.operator.bootstrap.NodeAddresses;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.node.Roster;
import java.time.Duration;
import java.util.List;

/** One act of the operator, or a wait. Each is safe to repeat: the operator may die right after it. */
public sealed interface Step {
    /** What it does, for status, log and events. */
    String summary();

    /**
     * Tells a pod the addresses of its node and the identity of its claims, which are known only now that it is bound.
     *
     * @param uid of the pod that is meant: one that was made anew under the same name may not erase what this one may
     */
    record AddressPod(String pod, String uid, NodeAddresses addresses) implements Step {
        @Override
        public String summary() {
            return "telling pod " + pod + " the addresses of its node";
        }
    }

    /**
     * Makes the server's users and roles what the resource wants.
     *
     * @param pods pods whose servers can be asked, in the order to try; the server spreads the change by itself
     * @param before what was applied last: what is in it and not wanted any more is dropped
     */
    record ApplyAccessControl(List<String> pods, AccessControl wanted, AccessControl before) implements Step {
        @Override
        public String summary() {
            return "setting up users and roles (%d and %d)".formatted(count(wanted.users), count(wanted.roles));
        }

        private static int count(List<?> list) {
            return list == null ? 0 : list.size();
        }
    }

    /**
     * Sets the roster of a strong-consistency namespace and asks the cluster to take it.
     *
     * @param pods pods of all nodes: only the principal obeys, and any of them may be it
     */
    record SetRoster(String namespace, Roster roster, List<String> pods) implements Step {
        @Override
        public String summary() {
            return "setting the roster of namespace " + namespace + " to " + roster.text();
        }
    }

    /** Lets a node give its partitions up to others; it takes effect with the next {@link Recluster}. */
    record Quiesce(String pod, List<String> because) implements Step {
        @Override
        public String summary() {
            return "quiescing the node of pod " + pod + " before its restart: " + String.join(", ", because);
        }
    }

    /** Takes a quiesce back; it takes effect with the next {@link Recluster}. */
    record UndoQuiesce(String pod) implements Step {
        @Override
        public String summary() {
            return "letting the node of pod " + pod + " take partitions again";
        }
    }

    /** @param pods pods of all nodes: only the principal obeys, and any of them may be it */
    record Recluster(List<String> pods) implements Step {
        @Override
        public String summary() {
            return "asking the nodes to distribute their partitions anew";
        }
    }

    /**
     * Deletes a pod, so that the StatefulSet controller makes it anew from the present template. Its volumes stay but for
     * those that are named.
     *
     * @param uid of the very pod that was judged; one that took its place is another
     * @param quiesced true if its server gave its partitions up before, so that no client may use it any more
     * @param losing claims on storage of the pod's node that are deleted with the pod, because their policy says so
     * @param obsoleteFiles files in the server's container to remove before; only if its server runs
     */
    record ReplacePod(
            PodName pod,
            String uid,
            boolean quiesced,
            List<String> because,
            List<ClaimSeen> losing,
            List<String> obsoleteFiles)
            implements Step {
        public ReplacePod {
            losing = List.copyOf(losing);
            obsoleteFiles = List.copyOf(obsoleteFiles);
        }

        public ReplacePod(PodName pod, String uid, boolean quiesced, List<String> because) {
            this(pod, uid, quiesced, because, List.of(), List.of());
        }

        @Override
        public String summary() {
            return "restarting pod " + pod + ": " + String.join(", ", because);
        }
    }

    /**
     * Writes a new {@code aerospike.conf} into a running pod and restarts its server in place; data in shared memory
     * stays.
     *
     * @param uid of the very pod that was judged
     * @param quiesced true if its server gave its partitions up before, so that no client may use it any more
     * @param obsoleteFiles files in the server's container to remove before
     * @param operation id of the on-demand operation that this fulfils, empty if none does
     */
    record WarmRestart(
            PodName pod,
            String uid,
            boolean quiesced,
            List<String> because,
            List<String> obsoleteFiles,
            String operation)
            implements Step {
        @Override
        public String summary() {
            return "restarting the server of pod " + pod + " in place: " + String.join(", ", because);
        }
    }

    /**
     * Tells a running server its new settings and writes them into its {@code aerospike.conf}, without any restart.
     *
     * @param uid of the very pod that was judged
     * @param commands in the order to send them; secrets are masked when they are shown, not when they are sent
     */
    record ApplyLive(PodName pod, String uid, List<LiveCommand> commands, List<String> because) implements Step {
        @Override
        public String summary() {
            return "changing the settings of the running server of pod " + pod + ": " + String.join(", ", because);
        }
    }

    /**
     * Sets how long the nodes put off filling up copies after a change of membership. Before nodes leave for good it is
     * 0, because each second of delay is one with a copy less.
     *
     * @param pods pods of the nodes that have another value
     */
    record SetMigrateFillDelay(long seconds, List<String> pods) implements Step {
        @Override
        public String summary() {
            return "setting migrate-fill-delay to %d s on %d nodes".formatted(seconds, pods.size());
        }
    }

    /** Deletes volume claims of a pod that is gone for good, as their policy says. */
    record DeleteClaims(PodName pod, List<ClaimSeen> claims) implements Step {
        @Override
        public String summary() {
            return "deleting %d volume claims of pod %s".formatted(claims.size(), pod);
        }
    }

    /**
     * Lets the nodes forget one that is gone for good, so that they neither look for it nor name it to clients.
     *
     * @param pods pods of all nodes that can be asked
     */
    record ForgetNode(PodName gone, List<String> pods) implements Step {
        @Override
        public String summary() {
            return "letting the nodes forget pod " + gone;
        }
    }

    /**
     * Nothing can be done until something happens.
     *
     * @param what what is waited for
     * @param sentence the same for a reader, with names and numbers
     * @param deadline how long this may take before it counts as a problem
     * @param lookAgain when to look at the latest, if nothing is noticed before
     */
    record Await(Awaited what, String sentence, Duration deadline, Duration lookAgain) implements Step {
        @Override
        public String summary() {
            return "waiting: " + sentence;
        }
    }
}
