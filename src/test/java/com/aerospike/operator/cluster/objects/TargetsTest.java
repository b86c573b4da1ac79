package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final RackIdentity RACK = RackIdentity.of(0);

    @Test
    void aRackCannotBeKeptAndGone() {
        Targets targets = Scenario.in("no-racks").targets();

        assertThatThrownBy(() -> new Targets(
                        targets.intent(),
                        targets.initImage(),
                        List.of(new RackTarget.Held(RACK, 0)),
                        Set.of(),
                        targets.peers(),
                        new Removable(Set.of(RACK), Set.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aerocluster")
                .hasMessageContaining("racks [0]");
    }

    @Test
    void aPodServiceCannotBeKeptAndGone() {
        Targets targets = Scenario.in("no-racks").targets();
        var pod = new PodName("aerocluster", RACK, 1);

        assertThatThrownBy(() -> new Targets(
                        targets.intent(),
                        targets.initImage(),
                        List.of(),
                        Set.of(pod),
                        targets.peers(),
                        new Removable(Set.of(), Set.of(pod))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aerocluster-0-1");
    }
}
