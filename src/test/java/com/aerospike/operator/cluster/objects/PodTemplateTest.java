package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.api.v1.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodTemplateTest {

    @Test
    void podsCarryNoRightsInTheCluster() {
        PodTemplateSpec template = template(Scenario.in("no-racks"));

        assertThat(template.getSpec().getAutomountServiceAccountToken()).isFalse();
        assertThat(template.getSpec().getServiceAccountName()).isNull();
    }

    @Test
    void labelsOfTheOperatorWinOverTheUsers() {
        // Given
        Scenario scenario = Scenario.in("no-racks", cluster -> {
            cluster.getSpec().podSpec = new PodSpec();
            cluster.getSpec().podSpec.metadata = new ObjectMetadata();
            cluster.getSpec().podSpec.metadata.labels =
                    Map.of("team", "blue", "app", "mine", "aerospike.com/rack-revision", "v9");
        });

        // Then a rack without revision has no label of that name
        assertThat(template(scenario).getMetadata().getLabels())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "team", "blue",
                        "app", "aerospike-cluster",
                        "aerospike.com/cr", "aerocluster",
                        "aerospike.com/rack-id", "0"));
    }

    @Test
    void onlyTheInitContainerSeesThePodsAnnotations() {
        PodTemplateSpec template = template(Scenario.in("no-racks"));

        assertThat(template.getSpec().getVolumes()).extracting(Volume::getName).contains("podinfo");
        assertThat(template.getSpec().getInitContainers().getFirst().getVolumeMounts())
                .anyMatch(mount -> mount.getName().equals("podinfo")
                        && mount.getMountPath().equals("/podinfo"));
        assertThat(template.getSpec().getContainers().getFirst().getVolumeMounts())
                .noneMatch(mount -> mount.getName().equals("podinfo"));
    }

    private static PodTemplateSpec template(Scenario scenario) {
        var intent = scenario.intent();
        return PodTemplate.of(intent, intent.racks().getFirst(), "operator:5");
    }
}
