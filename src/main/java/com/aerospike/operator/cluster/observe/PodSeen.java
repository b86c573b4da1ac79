package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A pod of the cluster as it is.
 *
 * @param created when it was made, in whole seconds
 * @param node the Kubernetes node it is bound to
 * @param serverImage image of the server container in its spec
 * @param initImage image of the init container in its spec
 * @param stage how far its server container has come
 * @param ready true when every container is ready
 * @param terminating true once its deletion was asked
 * @param serverRestarts how often the kubelet started its server's container anew
 * @param trouble what keeps it from running, if anything does
 * @param addressed content of the annotation that tells it its node's addresses
 * @param report what its init container reported, once that has ended well
 * @param hostIp address of its node as the kubelet says it
 * @param failingSince since when it is in trouble, while it is: the grace before it is made anew counts from here
 * @param shape what it is made of
 * @param marks what its annotations say
 */
public record PodSeen(
        PodName name,
        String uid,
        Instant created,
        Optional<String> node,
        Optional<String> ip,
        String serverImage,
        Optional<String> initImage,
        Stage stage,
        boolean ready,
        boolean terminating,
        boolean readinessProbe,
        int serverRestarts,
        Instant since,
        Optional<PodTrouble> trouble,
        Optional<String> addressed,
        Optional<BootstrapReport> report,
        Optional<String> hostIp,
        Optional<Instant> failingSince,
        PodShape shape,
        PodMarks marks) {

    /** How far the server container of a pod has come. */
    public enum Stage {
        /** Not bound to a node yet. */
        UNSCHEDULED,
        /** Bound; images, volumes or the init containers are not done. */
        STARTING,
        /** The server process runs, but is not ready to serve. */
        RUNNING,
        /** The server serves. */
        SERVING
    }

    public boolean serving() {
        return stage == Stage.SERVING && !terminating;
    }

    /** For how long it has been failing, if it does. */
    public Duration failingFor(Instant now) {
        return Duration.between(failingSince.orElse(since), now);
    }

    /** True when there is a server process that can be asked. */
    public boolean askable() {
        return (stage == Stage.RUNNING || stage == Stage.SERVING) && !terminating && ip.isPresent();
    }
}
