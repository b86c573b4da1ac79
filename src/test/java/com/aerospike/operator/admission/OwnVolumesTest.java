package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.BootstrapInputs;
import com.aerospike.operator.cluster.objects.RackStatefulSet;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Removable;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnVolumesTest {

    private static final Guard GUARD = new Guard(InitImage.NONE);
    private static final JsonNode VALID = Yaml.tree(Scenarios.folder("cluster").resolve("valid-block.yaml"));

    /** What a pod has besides the volumes of the resource. */
    private static List<String> ownVolumes() {
        var admitted = (Admission.Admitted) GUARD.admitCreate(Yaml.cluster(VALID));
        Intent intent = Intent.of(admitted.effective());
        List<RackTarget> racks = intent.racks().stream()
                .<RackTarget>map(rack -> new RackTarget.Wanted(
                        rack, rack.size(), BootstrapInputs.of(intent, rack, Map.of(), Map.of(), Map.of())))
                .toList();
        var targets = new Targets(
                intent,
                intent.initImage(InitImage.NONE),
                racks,
                new HashSet<>(intent.allPodNames()),
                intent.peers(Set.of()),
                Removable.NOTHING);
        List<String> given = VALID.at("/spec/storage/volumes").findValuesAsText("name");
        return RackStatefulSet.of(targets, racks.getFirst(), Optional.empty())
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getVolumes()
                .stream()
                .map(Volume::getName)
                .filter(name -> !given.contains(name))
                .toList();
    }

    @Test
    void noVolumeOfAResourceTakesThePlaceOfOneThatThePodNeeds() {
        // When
        List<String> names = ownVolumes();
        // Then
        assertThat(names).isNotEmpty().allSatisfy(name -> {
            var cluster = Edits.apply(VALID, Yaml.tree("set: {/spec/storage/volumes/0/name: " + name + "}"));
            assertThat(GUARD.admitCreate(Yaml.cluster(cluster)))
                    .isInstanceOfSatisfying(Admission.Refused.class, refused -> assertThat(refused.violations())
                            .extracting(Violation::rule)
                            .contains("V-STO-30"));
        });
    }
}
