package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.PodSpec;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PlacementTest {

    @Test
    void rulesOfTheRackGoIntoEachAlternativeAfterTheUsersOwn() {
        // Given two alternative terms of the user's and a rack with zone and region
        Affinity affinity =
                affinity("two-racks-in-zones", cluster -> cluster.getSpec().k8sNodeBlockList = List.of("n1", "n2"));

        // Then
        assertThat(terms(affinity))
                .extracting(PlacementTest::rules)
                .containsExactly(
                        List.of(
                                "pool In [database]",
                                "topology.kubernetes.io/zone In [zone-a]",
                                "topology.kubernetes.io/region In [north]",
                                "kubernetes.io/hostname NotIn [n1, n2]"),
                        List.of(
                                "spare Exists []",
                                "topology.kubernetes.io/zone In [zone-a]",
                                "topology.kubernetes.io/region In [north]",
                                "kubernetes.io/hostname NotIn [n1, n2]"));
    }

    @Test
    void withoutTermsOfTheUserOneIsMade() {
        Affinity affinity = affinity("no-racks", cluster -> cluster.getSpec().k8sNodeBlockList = List.of("n1"));

        assertThat(terms(affinity))
                .extracting(PlacementTest::rules)
                .containsExactly(List.of("kubernetes.io/hostname NotIn [n1]"));
    }

    @Test
    void severalPodsOnANodeNeedNoRule() {
        Affinity affinity = affinity("no-racks", cluster -> {
            cluster.getSpec().podSpec = new PodSpec();
            cluster.getSpec().podSpec.multiPodPerHost = true;
        });

        assertThat(affinity).isEqualTo(new Affinity());
    }

    @Test
    void theRuleForOnePodANodeComesAfterTheUsersOwn() {
        // Given
        Affinity affinity = affinity("no-racks", cluster -> {
            cluster.getSpec().podSpec = new PodSpec();
            cluster.getSpec().podSpec.affinity = new AffinityBuilder()
                    .withNewPodAntiAffinity()
                    .addNewRequiredDuringSchedulingIgnoredDuringExecution()
                    .withTopologyKey("rack")
                    .endRequiredDuringSchedulingIgnoredDuringExecution()
                    .endPodAntiAffinity()
                    .build();
        });

        // Then
        assertThat(affinity.getPodAntiAffinity().getRequiredDuringSchedulingIgnoredDuringExecution())
                .extracting(term -> term.getTopologyKey())
                .containsExactly("rack", "kubernetes.io/hostname");
    }

    @Test
    void theSpecItselfIsNotChanged() {
        // Given
        Scenario scenario = Scenario.in("two-racks-in-zones");
        Affinity given = scenario.cluster().getSpec().podSpec.affinity;
        Affinity before = new AffinityBuilder(given).build();

        // When
        scenario.rendered().toList();

        // Then
        assertThat(given).isEqualTo(before);
    }

    @Test
    void emptyTextsOfATolerationAreDropped() {
        // Given
        Scenario scenario = Scenario.in("no-racks", cluster -> {
            cluster.getSpec().podSpec = new PodSpec();
            cluster.getSpec().podSpec.tolerations = List.of(new TolerationBuilder()
                    .withKey("")
                    .withOperator("Exists")
                    .withEffect("")
                    .build());
        });

        // When
        var tolerations = Placement.tolerations(scenario.intent().racks().getFirst());

        // Then
        assertThat(tolerations)
                .containsExactly(new TolerationBuilder().withOperator("Exists").build());
    }

    private static Affinity affinity(String folder, Consumer<AerospikeCluster> change) {
        var intent = Scenario.in(folder, change).intent();
        return Placement.affinity(intent, intent.racks().getFirst());
    }

    private static List<NodeSelectorTerm> terms(Affinity affinity) {
        return affinity.getNodeAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution()
                .getNodeSelectorTerms();
    }

    private static List<String> rules(NodeSelectorTerm term) {
        return term.getMatchExpressions().stream().map(PlacementTest::text).toList();
    }

    private static String text(NodeSelectorRequirement rule) {
        return rule.getKey() + " " + rule.getOperator() + " " + rule.getValues();
    }
}
