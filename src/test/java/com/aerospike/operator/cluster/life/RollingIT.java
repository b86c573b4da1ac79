package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.world.server.CommandLog;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Changes that need a restart are carried out one pod at a time, and a bad one stops at the first. */
class RollingIT {
    private static final Duration ROLL = Duration.ofSeconds(120);

    private final Stage stage = Stage.shared();

    private String running(String hint) {
        stage.operator();
        var namespace = stage.namespace(hint);
        stage.apply(Stage.cluster("three-nodes.yaml", namespace));
        stage.awaitReady(namespace, "trio");
        return namespace;
    }

    private Map<String, String> uids(String namespace) {
        return stage.pods(namespace).stream()
                .collect(Collectors.toMap(pod -> pod.getMetadata().getName(), pod -> pod.getMetadata()
                        .getUid()));
    }

    private List<String> images(String namespace) {
        return stage.pods(namespace).stream()
                .map(pod -> pod.getSpec().getContainers().getFirst().getImage())
                .map(image -> image.substring(image.indexOf(':') + 1))
                .sorted()
                .toList();
    }

    /** Waits for the roll-out and counts, all the while, how many servers are away at once. */
    private int awaitReadyAndCountAway(String namespace) {
        var most = new AtomicInteger();
        stage.world().await(ROLL, "the roll-out in " + namespace, () -> {
            long serving =
                    stage.pods(namespace).stream().filter(RollingIT::ready).count();
            most.accumulateAndGet((int) (3 - serving), Math::max);
            return stage.ready(namespace, "trio");
        });
        return most.get();
    }

    private static boolean ready(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() == null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True"));
    }

    /** Loss prevented: two nodes down at once with two copies of each record. */
    @Test
    void anUpgradeFrom80To81AndItsReturnTakeOnePodAtATimeAndQuiesceItBefore() {
        var namespace = running("upgrade");
        // Server 8.0 does not know this parameter.
        stage.patch(namespace, "trio", "{\"spec\":{\"aerospikeConfig\":{\"service\":{\"cgroup-mem-tracking\":null}}}}");
        for (String version : List.of("8.0.0.5", "8.1.2.1", "8.0.0.5")) {
            var start = Instant.now();

            stage.patch(
                    namespace,
                    "trio",
                    "{\"spec\":{\"image\":\"aerospike/aerospike-server-enterprise:%s\"}}".formatted(version));

            assertThat(awaitReadyAndCountAway(namespace)).as(version).isEqualTo(1);
            assertThat(images(namespace)).containsExactly(version, version, version);
            assertThat(orders(start, "quiesce:")).containsExactly("trio-0-2", "trio-0-1", "trio-0-0");
        }
        stage.delete(namespace, "trio");
    }

    /** Loss prevented: a bad image that takes one node after the other. */
    @Test
    void aBadImageStopsAtTheFirstPodAndTakingItBackMendsIt() {
        var namespace = running("canary");
        var before = uids(namespace);

        stage.patch(namespace, "trio", "{\"spec\":{\"image\":\"aerospike/aerospike-server-enterprise:99.1.0.0\"}}");
        stage.world().await(ROLL, "the first pod to fail", () -> stage.condition(namespace, "trio", "Degraded")
                .filter(condition -> condition.getMessage().contains("99.1.0.0"))
                .isPresent());

        assertThat(uids(namespace)).containsEntry("trio-0-0", before.get("trio-0-0"));
        assertThat(uids(namespace)).containsEntry("trio-0-1", before.get("trio-0-1"));
        stage.patch(namespace, "trio", "{\"spec\":{\"image\":\"aerospike/aerospike-server-enterprise:8.1.2.0\"}}");
        awaitReadyAndCountAway(namespace);
        assertThat(uids(namespace)).containsEntry("trio-0-0", before.get("trio-0-0"));
        assertThat(uids(namespace)).containsEntry("trio-0-1", before.get("trio-0-1"));
        stage.delete(namespace, "trio");
    }

    private List<String> orders(Instant since, String command) {
        return stage.world().servers().log().all().stream()
                .filter(received ->
                        received.at().isAfter(since) && received.text().equals(command))
                .map(CommandLog.Received::pod)
                .distinct()
                .toList();
    }
}
