package com.aerospike.operator.cluster.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each change of a cluster's life while servers are killed, pods deleted, and the operator dies: all end ready. */
class UnrestIT {
    private static final Duration UNREST = Duration.ofSeconds(8);

    /** What may happen at any moment. */
    enum Trouble {
        SERVERS_KILLED,
        PODS_DELETED,
        OPERATOR_KILLED
    }

    private final Stage stage = Stage.shared();

    @ParameterizedTest
    @EnumSource
    void everyChangeEndsReadyAndNoServerIsStoppedInUse(Trouble trouble) {
        var seed = System.nanoTime();
        var random = new Random(seed);
        System.out.println(trouble + " with seed " + seed);
        try (var trio = Cluster.running(stage, "three-nodes.yaml", "trio", "unrest")) {
            for (String change : List.of(
                    "{\"spec\":{\"size\":5}}",
                    "{\"spec\":{\"image\":\"aerospike/aerospike-server-enterprise:8.0.0.5\","
                            + "\"aerospikeConfig\":{\"service\":{\"cgroup-mem-tracking\":null}}}}",
                    "{\"spec\":{\"aerospikeConfig\":{\"service\":{\"proto-fd-max\":18000}}}}",
                    "{\"spec\":{\"image\":\"aerospike/aerospike-server-enterprise:8.1.2.1\"}}",
                    "{\"spec\":{\"image\":\"aerospike/aerospike-server-enterprise:8.0.0.5\"}}",
                    "{\"spec\":{\"size\":2}}")) {
                trio.patch(change);
                disturb(trouble, trio, random);
                trio.awaitReady();
            }
            // A pod that was deleted at the last moment is being made anew.
            stage.world()
                    .await(Stage.PATIENCE, "two pods", () -> trio.podNames().size() == 2);
            trio.awaitReady();
            if (trouble == Trouble.OPERATOR_KILLED) {
                trio.assertNothingWasEndangered();
            }
        }
    }

    /** One misfortune after the other: the next comes when the one before has been overcome by the servers. */
    private void disturb(Trouble trouble, Cluster trio, Random random) {
        var end = Instant.now().plus(UNREST);
        while (Instant.now().isBefore(end) && !stage.ready(trio.namespace(), "trio")) {
            var next = Instant.now().plusMillis(300 + random.nextInt(2500));
            stage.world().await(Duration.ofSeconds(5), "a random moment", () -> Instant.now()
                    .isAfter(next));
            var pods = trio.podNames();
            var pod = pods.get(random.nextInt(pods.size()));
            switch (trouble) {
                case SERVERS_KILLED -> {
                    var kubelet = stage.world().kubelet();
                    // A pod that is on no node yet has no server.
                    if (kubelet.addressOf(trio.namespace(), pod).isPresent()) {
                        kubelet.killServer(trio.namespace(), pod);
                    }
                }
                case PODS_DELETED ->
                    stage.world()
                            .client()
                            .pods()
                            .inNamespace(trio.namespace())
                            .withName(pod)
                            .delete();
                case OPERATOR_KILLED -> stage.operator().kill();
            }
            stage.operator();
        }
    }
}
