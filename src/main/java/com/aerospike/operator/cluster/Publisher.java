package com.aerospike.operator.cluster;

import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.cluster.plan.NextLook;
import com.aerospike.operator.cluster.status.ClusterNumbers;
import com.aerospike.operator.cluster.status.Notice;
import com.aerospike.operator.cluster.status.Notices;
import com.aerospike.operator.cluster.status.StatusAfter;
import com.aerospike.operator.cluster.status.StatusChange;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one place that publishes: status, events and metrics of a pass, from the same data.
 *
 * <p>What programs act on is written at once. Numbers and sentences that change with every pod are written at most every
 * five seconds, so that a cluster of a hundred pods does not cost a hundred writes while it starts.
 */
final class Publisher {
    private static final Duration CALM = Duration.ofSeconds(5);

    /** Nothing changes by itself; the look only repeats what was said if somebody wiped it. */
    private static final Duration REFUSED = Duration.ofMinutes(10);

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final EventSender events;
    private final ClusterMeters meters;
    private final Clock clock;
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    Publisher(EventSender events, ClusterMeters meters, Clock clock) {
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param lookAgain when to look at the latest */
    UpdateControl<AerospikeCluster> publish(
            AerospikeCluster cluster,
            AerospikeClusterStatus now,
            List<Notice> notices,
            Duration lookAgain,
            Context<AerospikeCluster> context) {
        var metadata = cluster.getMetadata();
        meters.show(metadata.getNamespace(), metadata.getName(), ClusterNumbers.of(wantedPods(cluster), now));
        events.send(cluster, of(Notice.Occasion.ACT, notices));
        return switch (StatusChange.between(Optional.ofNullable(cluster.getStatus()), now)) {
            case NONE -> UpdateControl.<AerospikeCluster>noUpdate().rescheduleAfter(lookAgain);
            case DECISIVE -> write(cluster, now, notices, lookAgain, context);
            case GRADUAL -> {
                var due = written.getOrDefault(metadata.getUid(), Instant.EPOCH).plus(CALM);
                var wait = Duration.between(clock.instant(), due);
                yield wait.isPositive()
                        ? UpdateControl.<AerospikeCluster>noUpdate().rescheduleAfter(shorter(wait, lookAgain))
                        : write(cluster, now, notices, lookAgain, context);
            }
        };
    }

    /** Refused by admission: looked at again when somebody edits the resource. */
    UpdateControl<AerospikeCluster> refused(
            AerospikeCluster cluster, List<Violation> violations, Context<AerospikeCluster> context) {
        var recorded = Optional.ofNullable(cluster.getStatus());
        var now =
                StatusAfter.refused(recorded, violations, cluster.getMetadata().getGeneration(), clock.instant());
        return publish(cluster, now, Notices.turned(recorded, now), REFUSED, context);
    }

    /** Paused: nothing but the condition that says so is written, whatever goes on in the cluster. */
    UpdateControl<AerospikeCluster> paused(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        var now = StatusAfter.paused(
                Optional.ofNullable(cluster.getStatus()), cluster.getMetadata().getGeneration(), clock.instant());
        return publish(cluster, now, List.of(), REFUSED, context);
    }

    void forget(AerospikeCluster cluster) {
        var metadata = cluster.getMetadata();
        written.remove(metadata.getUid());
        meters.remove(metadata.getNamespace(), metadata.getName());
    }

    private UpdateControl<AerospikeCluster> write(
            AerospikeCluster cluster,
            AerospikeClusterStatus now,
            List<Notice> notices,
            Duration lookAgain,
            Context<AerospikeCluster> context) {
        events.send(cluster, of(Notice.Occasion.TURN, notices));
        written.put(cluster.getMetadata().getUid(), clock.instant());
        // Server-side apply takes what is sent as the whole of what we want to own: nothing but the status.
        var patch = new AerospikeCluster();
        patch.setMetadata(new ObjectMetaBuilder()
                .withNamespace(cluster.getMetadata().getNamespace())
                .withName(cluster.getMetadata().getName())
                .build());
        patch.setStatus(now);
        var stored = context.resourceOperations().serverSideApplyPrimaryStatus(patch);
        return UpdateControl.<AerospikeCluster>noUpdate()
                .rescheduleAfter(overtaken(cluster, stored) ? AT_ONCE : shorter(NextLook.AFTER_STATUS, lookAgain));
    }

    /**
     * Was the resource edited or deleted after it was read for this pass? The SDK drops events that arrive while a write of
     * its own is on the way and are older than its result, so nothing else would tell of an edit just before the write.
     */
    static boolean overtaken(AerospikeCluster judged, AerospikeCluster stored) {
        return !Objects.equals(
                        judged.getMetadata().getGeneration(),
                        stored.getMetadata().getGeneration())
                || judged.isMarkedForDeletion() != stored.isMarkedForDeletion();
    }

    private static List<Notice> of(Notice.Occasion occasion, List<Notice> notices) {
        return notices.stream().filter(notice -> notice.occasion() == occasion).toList();
    }

    private static int wantedPods(AerospikeCluster cluster) {
        return Optional.ofNullable(cluster.getSpec()).map(spec -> spec.size).orElse(0);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
