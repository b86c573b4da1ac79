package com.aerospike.operator.cluster.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IntentTest {

    private static final String RESOURCE = """
        metadata: {name: gold, namespace: shop, uid: u1, generation: 7}
        spec:
          size: %d
          image: aerospike/aerospike-server-enterprise:8.1.1.0
          validationPolicy: {skipWorkDirValidate: true}
          podSpec: {nodeSelector: {disk: fast}, tolerations: [{key: shared}]}
          rackConfig: %s
          aerospikeConfig:
            network: {service: {port: 3000}, heartbeat: {port: 3002}, fabric: {port: 3001}}
            namespaces:
              - {name: cache, replication-factor: 2, storage-engine: {type: memory, data-size: 536870912}}
        """;

    private static Intent intent(int size, String rackConfig) {
        AerospikeCluster cluster = Yaml.cluster(RESOURCE.formatted(size, rackConfig));
        return switch (new Guard(InitImage.NONE).admit(cluster)) {
            case Admission.Admitted admitted -> Intent.of(admitted.effective());
            case Admission.Refused refused -> throw new AssertionError(refused.violations());
        };
    }

    private static List<String> names(List<PodName> pods) {
        return pods.stream().map(PodName::toString).toList();
    }

    @Test
    void aClusterWithoutRacksHasTheDefaultRack() {
        // When
        var intent = intent(3, "{}");
        // Then
        assertThat(names(intent.allPodNames())).containsExactly("gold-0-0", "gold-0-1", "gold-0-2");
        assertThat(intent.version()).isEqualTo(ServerVersion.of(8, 1, 1));
        assertThat(intent.generation()).isEqualTo(7);
        assertThat(intent.uid()).isEqualTo("u1");
    }

    @Test
    void racksEarlierInTheListGetTheRemainder() {
        // When
        var intent = intent(5, "{racks: [{id: 9}, {id: 2, revision: v1}, {id: 3}]}");
        // Then
        assertThat(intent.racks().stream().map(RackIntent::size)).containsExactly(2, 2, 1);
        assertThat(names(intent.allPodNames()))
                .containsExactly("gold-9-0", "gold-9-1", "gold-2-v1-0", "gold-2-v1-1", "gold-3-0");
    }

    @Test
    void aRackWithoutPodsIsNotWanted() {
        assertThat(intent(1, "{racks: [{id: 1}, {id: 2}]}").racks().stream().map(RackIntent::identity))
                .containsExactly(RackIdentity.of(1));
    }

    @Test
    void peersAreWantedAndExistingPodsSortedByName() {
        // Given
        var leaving = new PodName("gold", new RackIdentity(1, "old"), 0);
        var intent = intent(2, "{racks: [{id: 1}]}");
        var staying = intent.allPodNames().getFirst();
        // When / Then
        assertThat(intent.peers(List.of(leaving, staying)))
                .containsExactly("gold-1-0.gold.shop", "gold-1-1.gold.shop", "gold-1-old-0.gold.shop");
    }

    @Test
    void schedulingFallsBackFieldByField() {
        // When
        var racks = intent(2, "{racks: [{id: 1}, {id: 2, podSpec: {tolerations: [{key: own}]}}]}")
                .racks();
        // Then
        assertThat(racks.get(0).scheduling().tolerations.getFirst().getKey()).isEqualTo("shared");
        assertThat(racks.get(1).scheduling().tolerations.getFirst().getKey()).isEqualTo("own");
        assertThat(racks.get(1).scheduling().nodeSelector).containsExactly(entry("disk", "fast"));
    }

    @Test
    void theConfigurationOfARackIsMergedAndRendered() {
        // When
        var racks = intent(2, """
            {namespaces: [cache], racks: [{id: 1}, {id: 2, aerospikeConfig: {service: {proto-fd-max: 9000}}}]}
            """).racks();
        // Then
        assertThat(racks.get(0).confText()).doesNotContain("proto-fd-max").contains("rack-id    1");
        assertThat(racks.get(1).confText()).contains("proto-fd-max    9000").contains("rack-id    2");
        assertThat(racks.get(1).config().at("/service/cluster-name").asText()).isEqualTo("gold");
    }

    @Test
    void namespacesTellTheirMeaning() {
        // When
        var namespaces = intent(2, "{namespaces: [cache], racks: [{id: 1}]}")
                .racks()
                .getFirst()
                .namespaces();
        // Then
        assertThat(namespaces).singleElement().satisfies(namespace -> {
            assertThat(namespace.name()).isEqualTo("cache");
            assertThat(namespace.replicationFactor()).isEqualTo(2);
            assertThat(namespace.rackAware()).isTrue();
            assertThat(namespace.inMemory()).isTrue();
            assertThat(namespace.strongConsistency()).isFalse();
        });
    }

    @Test
    void stronglyConsistentAndRackAwareNamespacesAreFoundOverAllRacks() {
        // Given
        var cluster = Yaml.cluster(Yaml.tree(Scenarios.folder("cluster").resolve("valid-strong-consistency.yaml")));
        // When
        var intent = Intent.of(Defaults.apply(cluster).cluster());
        // Then
        assertThat(intent.strongConsistencyNamespaces()).containsExactly(entry("test", 2));
        assertThat(intent.rackAwareNamespaces()).containsExactly("test");
        assertThat(intent.securityEnabled()).isTrue();
        assertThat(intent.racks().getFirst().workDirectory()).isEqualTo("/opt/aerospike");
    }

    @Test
    void sizesSumUpForAnyNumberOfRacks() {
        for (int size = 1; size <= 20; size++) {
            for (int racks = 1; racks <= 20; racks++) {
                assertThat(RackSizes.of(size, racks).stream().collect(Collectors.summingInt(each -> each)))
                        .isEqualTo(size);
            }
        }
    }

    @Test
    void aResourceThatWasNotAdmittedHasNoMeaning() {
        // Given
        var raw = Yaml.cluster(RESOURCE.formatted(1, "{}"));
        // When / Then
        assertThatThrownBy(() -> Intent.of(raw)).hasMessageContaining("gold").hasMessageContaining("not admitted");
    }
}
