package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RackStatefulSetTest {

    @Test
    void claimTemplatesStayAsTheyWereBorn() {
        // Given a StatefulSet, and a spec whose volumes come in another order
        Scenario before = Scenario.in("block-and-filesystem-volumes");
        StatefulSet live = live(before);
        Scenario after = Scenario.in(
                "block-and-filesystem-volumes", cluster -> Collections.reverse(cluster.getSpec().storage.volumes));

        // When
        StatefulSet rendered = render(after, after.targets().racks().getFirst(), Optional.of(live))
                .orElseThrow();

        // Then
        assertThat(claims(rendered)).isEqualTo(claims(live)).containsExactly("workdir", "device1", "backup");
        assertThat(claims(render(after, after.targets().racks().getFirst(), Optional.empty())
                        .orElseThrow()))
                .containsExactly("backup", "device1", "workdir");
    }

    /** Loss prevented: a pod of such a rack that is lost comes back with an image that nobody has, and never serves. */
    @Test
    void aHeldRackKeepsItsTemplateButForTheServersImageAndItsSize() {
        // Given
        StatefulSet live = live(Scenario.in("no-racks"));
        Scenario after = Scenario.in(
                "no-racks", cluster -> cluster.getSpec().image = "aerospike/aerospike-server-enterprise:8.1.3.0");

        // When
        StatefulSet rendered = render(after, new RackTarget.Held(RackIdentity.of(0), 1), Optional.of(live))
                .orElseThrow();

        // Then
        var expected = new PodTemplateSpecBuilder(live.getSpec().getTemplate())
                .editSpec()
                .editContainer(0)
                .withImage("aerospike/aerospike-server-enterprise:8.1.3.0")
                .endContainer()
                .endSpec()
                .build();
        assertThat(rendered.getSpec().getTemplate()).isEqualTo(expected);
        assertThat(rendered.getSpec().getReplicas()).isEqualTo(1);
        assertThat(rendered.getStatus()).isNull();
        assertThat(rendered.getMetadata().getResourceVersion()).isNull();
        assertThat(rendered.getMetadata().getOwnerReferences())
                .isEqualTo(live.getMetadata().getOwnerReferences());
    }

    @Test
    void withoutAStatefulSetThereIsNothingToHold() {
        Scenario scenario = Scenario.in("no-racks");

        assertThat(render(scenario, new RackTarget.Held(RackIdentity.of(7), 1), Optional.empty()))
                .isEmpty();
    }

    /** What the API server makes of a scenario's first StatefulSet, as far as it matters here. */
    private static StatefulSet live(Scenario scenario) {
        return new StatefulSetBuilder(
                        render(scenario, scenario.targets().racks().getFirst(), Optional.empty())
                                .orElseThrow())
                .editMetadata()
                .withResourceVersion("7")
                .endMetadata()
                .withNewStatus()
                .withReplicas(2)
                .endStatus()
                .build();
    }

    private static Optional<StatefulSet> render(Scenario scenario, RackTarget target, Optional<StatefulSet> live) {
        return RackStatefulSet.of(scenario.targets(), target, live);
    }

    private static List<String> claims(StatefulSet set) {
        return set.getSpec().getVolumeClaimTemplates().stream()
                .map(PersistentVolumeClaim::getMetadata)
                .map(metadata -> metadata.getName())
                .toList();
    }
}
