package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.objects.RackStatefulSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Racks that have storage of their own. */
class RackStorageTest {
    private static String spec(int size, String racks) {
        return """
                size: %d
                image: aerospike/aerospike-server-enterprise:8.1.2.0
                podSpec: {multiPodPerHost: true}
                validationPolicy: {skipWorkDirValidate: true}
                rackConfig: {namespaces: [test], racks: [%s]}
                """.formatted(size, racks) + config("");
    }

    private static String rack(int id, boolean cascade) {
        return """
                {id: %d, storage: {volumes: [\
                {name: secret, source: {secret: {secretName: aerospike-secret}}, aerospike: {path: /etc/aerospike/secret}}, \
                {name: data, source: {persistentVolume: {storageClass: ssd, volumeMode: Filesystem, size: 1Gi}}, \
                aerospike: {path: /opt/data}, cascadeDelete: %s}]}}""".formatted(id, cascade);
    }

    /** R4. */
    @Test
    void aClusterWithoutStorageOfItsOwnLivesOnThatOfItsRacks() {
        var move = Move.of(spec(2, rack(1, false) + ", " + rack(2, false)));

        var targets = move.targets(move.seen());

        assertThat(targets.racks()).hasSize(2).allSatisfy(rack -> assertThat(
                        RackStatefulSet.of(targets, rack, Optional.empty())
                                .orElseThrow()
                                .getSpec()
                                .getVolumeClaimTemplates())
                .extracting(claim -> claim.getMetadata().getName())
                .containsExactly("data"));
    }

    /** R4. */
    @Test
    void aRackWithoutAnyStorageIsRefusedForItsServersFindNoFeatureKeys() {
        assertThatThrownBy(() -> Scene.of(spec(2, rack(1, false) + ", {id: 2}")))
                .hasMessageContaining("V-FIL-03")
                .hasMessageContaining("/etc/aerospike/secret/features.conf");
    }

    /** R8. */
    @Test
    void volumesOfAPodThatLeavesItsRackFollowThePolicyOfTheRack() {
        var racks = rack(1, true) + ", " + rack(2, false);
        var move = Move.of(spec(6, racks));

        move.want(spec(4, racks)).settle();

        assertThat(move.pods()).containsExactly("aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1");
        assertThat(move.claims).containsExactly("aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1", "aero-2-2");
    }
}
