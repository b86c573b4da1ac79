package com.aerospike.operator.cluster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.RackConfig;
import com.aerospike.operator.api.v1.StorageSpec;
import com.aerospike.operator.api.v1.VolumePolicy;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loss prevented: claims with data that nobody asked to delete. */
class ReclaimTest {
    private static StorageSpec storage(String volume, Boolean cascade, Boolean block, Boolean filesystem) {
        var storage = new StorageSpec();
        var named = new VolumeSpec();
        named.name = volume;
        named.effectiveCascadeDelete = cascade;
        storage.volumes = List.of(named);
        storage.blockVolumePolicy = policy(block);
        storage.filesystemVolumePolicy = policy(filesystem);
        return storage;
    }

    private static VolumePolicy policy(Boolean cascade) {
        var policy = new VolumePolicy();
        policy.effectiveCascadeDelete = cascade;
        return policy;
    }

    private static AerospikeClusterSpec spec(StorageSpec global, StorageSpec ofRackOne) {
        var rack = new Rack();
        rack.id = 1;
        rack.effectiveStorage = ofRackOne;
        var spec = new AerospikeClusterSpec();
        spec.storage = global;
        spec.rackConfig = new RackConfig();
        spec.rackConfig.racks = List.of(rack);
        return spec;
    }

    private static ClaimSeen claim(String volume, String pod, boolean block) {
        return new ClaimSeen(volume + "-" + pod, volume, pod, "uid", Optional.of("ssd"), block, true, Instant.EPOCH);
    }

    private static List<String> deleted(AerospikeClusterSpec spec, ClaimSeen... claims) {
        return Reclaim.onDeletion("aero", spec, List.of(claims)).stream()
                .map(ClaimSeen::name)
                .toList();
    }

    @Test
    void withoutAnyWordAboutItNothingIsDeleted() {
        assertThat(deleted(new AerospikeClusterSpec(), claim("data", "aero-1-0", true)))
                .isEmpty();
    }

    @Test
    void aVolumesOwnPolicyDecidesBeforeThatOfItsKind() {
        var spec = spec(null, storage("data", false, true, true));

        assertThat(deleted(spec, claim("data", "aero-1-0", true))).isEmpty();
    }

    @Test
    void aVolumeThatTheSpecForgotIsJudgedByItsKind() {
        var spec = spec(null, storage("other", true, true, null));

        assertThat(deleted(spec, claim("data", "aero-1-0", true), claim("logs", "aero-1-0", false)))
                .containsExactly("data-aero-1-0");
    }

    @Test
    void aClaimOfARackThatIsGoneIsJudgedByTheStorageOfTheCluster() {
        var spec = spec(storage("data", true, null, null), storage("data", null, null, null));

        assertThat(deleted(spec, claim("data", "aero-1-0", true), claim("data", "aero-2-0", true)))
                .containsExactly("data-aero-2-0");
    }

    @Test
    void aRackRevisionIsAnotherRack() {
        var spec = spec(storage("data", null, null, null), storage("data", true, null, null));

        assertThat(deleted(spec, claim("data", "aero-1-v2-0", true), claim("data", "aero-1-0", true)))
                .containsExactly("data-aero-1-0");
    }
}
