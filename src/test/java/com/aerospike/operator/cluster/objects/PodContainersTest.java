package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.PodSpec;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PodContainersTest {

    @Test
    void withoutAMarkerThePodIsPreparedFirst() {
        assertThat(initContainers("one", "two")).containsExactly("aerospike-init", "one", "two");
    }

    @Test
    void theMarkerSaysWhenThePodIsPrepared() {
        assertThat(initContainers("one", "aerospike-init", "two")).containsExactly("one", "aerospike-init", "two");
    }

    @Test
    void nothingOfTheMarkerButItsPlaceCounts() {
        // Given
        Scenario scenario = withInitContainers(new ContainerBuilder()
                .withName("aerospike-init")
                .withImage("mine:1")
                .withCommand("sh")
                .build());

        // When
        var intent = scenario.intent();
        Container init = PodContainers.initContainers(intent, intent.racks().getFirst(), "operator:5")
                .getFirst();

        // Then
        assertThat(init.getImage()).isEqualTo("operator:5");
        assertThat(init.getCommand()).isEmpty();
        assertThat(init.getArgs()).containsExactly("bootstrap");
    }

    @Test
    void theServerComesBeforeItsSidecars() {
        var intent = Scenario.in("sidecars-and-init-containers").intent();

        assertThat(PodContainers.ofPod(intent, intent.racks().getFirst()))
                .extracting(Container::getName)
                .containsExactly("aerospike-server", "exporter");
    }

    private static List<String> initContainers(String... names) {
        var intent = withInitContainers(Stream.of(names)
                        .map(name -> new ContainerBuilder()
                                .withName(name)
                                .withImage("a:1")
                                .build())
                        .toArray(Container[]::new))
                .intent();
        return PodContainers.initContainers(intent, intent.racks().getFirst(), "operator:5").stream()
                .map(Container::getName)
                .toList();
    }

    private static Scenario withInitContainers(Container... containers) {
        return Scenario.in("no-racks", cluster -> {
            cluster.getSpec().podSpec = new PodSpec();
            cluster.getSpec().podSpec.initContainers = List.of(containers);
        });
    }
}
