package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.facts;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.EditedFacts;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.node.NodeFacts;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Nodes that leave do not wait before their copies are filled up elsewhere; all others do again. */
class MigrateFillDelayTest {
    private static final String DELAYED = config("").replace("cgroup-mem-tracking: true", "migrate-fill-delay: 30");

    private static Scene scene(String config, OptionalLong... delays) {
        var scene = Scene.of(spec(2, config));
        for (int i = 0; i < delays.length; i++) {
            scene.server("aero-0-" + i, telling("aero-0-" + i, delays[i]));
        }
        return scene;
    }

    private static NodeFacts telling(String pod, OptionalLong delay) {
        return EditedFacts.of(facts(pod, 2, "KEY", List.of()), edited -> edited.migrateFillDelay = delay);
    }

    @Test
    void onlyNodesWithADelayAreTold() {
        var seen = scene(DELAYED, OptionalLong.of(30), OptionalLong.of(0)).seen();

        assertThat(MigrateFillDelay.suspend(seen))
                .containsExactly(new Step.SetMigrateFillDelay(0, List.of("aero-0-0")));
    }

    @Test
    void withoutAnyDelayNothingIsSaid() {
        var scene = scene(config(""), OptionalLong.of(0), OptionalLong.empty());

        assertThat(MigrateFillDelay.suspend(scene.seen())).isEmpty();
        assertThat(MigrateFillDelay.restore(scene.intent(), scene.seen())).isEmpty();
    }

    @Test
    void theConfiguredDelayIsRestored() {
        var scene = scene(DELAYED, OptionalLong.of(0), OptionalLong.of(30));

        assertThat(MigrateFillDelay.restore(scene.intent(), scene.seen()))
                .containsExactly(new Step.SetMigrateFillDelay(30, List.of("aero-0-0")));
    }
}
