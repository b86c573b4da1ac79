package com.aerospike.operator.cluster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirtyVolumesTest {
    private static final String SPEC = """
            size: 2
            image: aerospike/aerospike-server-enterprise:8.1.2.0
            podSpec: {multiPodPerHost: true}
            validationPolicy: {skipWorkDirValidate: true}
            storage:
              volumes:
                - name: secret
                  source: {secret: {secretName: aerospike-secret}}
                  aerospike: {path: /etc/aerospike/secret}
                - name: d1
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}
                  aerospike: {path: /dev/d1}
                - name: d2
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}
                  aerospike: {path: /dev/d2}
            aerospikeConfig:
              service: {feature-key-file: /etc/aerospike/secret/features.conf, cgroup-mem-tracking: true}
              network: {service: {port: 3000}, fabric: {port: 3001}, heartbeat: {port: 3002}}
              namespaces:
                - {name: one, replication-factor: 2, storage-engine: {type: device, devices: [%s]}}
            """;
    private static final String FIRST = SPEC.formatted("/dev/d1");
    private static final String BOTH = SPEC.formatted("/dev/d1, /dev/d2");

    private static Map<String, List<String>> dirty(Running running, String wanted) {
        return DirtyVolumes.of(Scene.of(wanted).intent(), running.seen());
    }

    @Test
    void aDeviceThatANamespaceGivesUpIsDirty() {
        assertThat(dirty(Running.of(BOTH), FIRST))
                .isEqualTo(Map.of("aero-0-0", List.of("d2"), "aero-0-1", List.of("d2")));
    }

    @Test
    void bothPartsOfADeviceWithAShadowAreDirty() {
        assertThat(dirty(Running.of(SPEC.formatted("/dev/d1 /dev/d2")), FIRST).get("aero-0-0"))
                .isEqualTo(List.of("d2"));
    }

    @Test
    void whatIsOnRecordStaysAsLongAsNoServerUsesIt() {
        var running = Running.of(FIRST);
        running.entry("aero-0-0").dirtyVolumes = List.of("d2");

        assertThat(dirty(running, FIRST)).isEqualTo(Map.of("aero-0-0", List.of("d2"), "aero-0-1", List.of()));
        assertThat(dirty(running, BOTH)).isEqualTo(Map.of("aero-0-0", List.of("d2"), "aero-0-1", List.of()));
    }

    /** Loss prevented: the node's copy of a namespace whose removal was taken back in time. */
    @Test
    void aDeviceThatTheServerUsesIsNotDirtyWhateverIsOnRecord() {
        var running = Running.of(BOTH);
        running.entry("aero-0-0").dirtyVolumes = List.of("d2");

        assertThat(dirty(running, BOTH)).containsEntry("aero-0-0", List.of());
    }

    @Test
    void aPodThatIsGoneOrHasNotStartedKeepsItsRecord() {
        var running = Running.of(BOTH).edit("aero-0-1", pod -> {
            pod.stage = Stage.STARTING;
            pod.report = Optional.empty();
        });
        running.entry("aero-0-1").dirtyVolumes = List.of("d1");
        running.status.pods.put("aero-0-7", new PodStatus());
        running.entry("aero-0-7").dirtyVolumes = List.of("d2");

        assertThat(dirty(running, FIRST))
                .containsEntry("aero-0-1", List.of("d1"))
                .containsEntry("aero-0-7", List.of("d2"));
    }
}
