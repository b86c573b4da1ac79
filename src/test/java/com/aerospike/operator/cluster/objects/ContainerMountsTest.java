package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.MountOptions;
import com.aerospike.operator.api.v1.ServerAttachment;
import com.aerospike.operator.api.v1.VolumeSource;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.intent.RackIntent;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.HostPathVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContainerMountsTest {

    @Test
    void ofTheWorkDirectoryTheServerSeesOnlyWhatMustOutliveThePod() {
        // Given a volume at the work directory that the configuration names
        RackIntent rack = rack("block-and-filesystem-volumes", cluster -> {});

        // Then
        assertThat(texts(ContainerMounts.ofServer(rack)))
                .containsExactly(
                        "/backup <- backup",
                        "/etc/aerospike <- confdir",
                        "/var/lib/aerospike/smd <- workdir/smd",
                        "/var/lib/aerospike/usr <- workdir/usr");
        assertThat(texts(ContainerMounts.ofInit(rack))).contains("/workdir/filesystem-volumes/workdir <- workdir");
    }

    @Test
    void aVolumeAboveTheWorkDirectoryIsMountedAsItIs() {
        RackIntent rack =
                rack("no-racks", cluster -> cluster.getSpec().storage.volumes.getFirst().aerospike.path = "/opt");

        assertThat(texts(ContainerMounts.ofServer(rack))).contains("/opt <- workdir");
    }

    @Test
    void mountOptionsAreHonouredOnVolumesOfTheNodeAlone() {
        // Given the same options on two volumes
        RackIntent rack = rack("no-racks", cluster -> {
            VolumeSource node = new VolumeSource();
            node.hostPath = new HostPathVolumeSourceBuilder().withPath("/x").build();
            VolumeSource empty = new VolumeSource();
            empty.emptyDir = new EmptyDirVolumeSource();
            cluster.getSpec().storage.volumes.add(volume("node", node));
            cluster.getSpec().storage.volumes.add(volume("scratch", empty));
        });

        // Then
        assertThat(texts(ContainerMounts.ofServer(rack)))
                .contains("/mounts/node <- node/sub read-only", "/mounts/scratch <- scratch");
        assertThat(texts(ContainerMounts.ofInit(rack)))
                .contains(
                        "/workdir/filesystem-volumes/node <- node/sub read-only",
                        "/workdir/filesystem-volumes/scratch <- scratch");
    }

    @Test
    void theInitContainerSeesVolumesThatTheServerDoesNotUse() {
        RackIntent rack = rack("sidecars-and-init-containers", cluster -> {});

        assertThat(texts(ContainerMounts.ofInit(rack))).contains("/workdir/filesystem-volumes/scratch <- scratch");
        assertThat(ContainerMounts.ofInit(rack).devices())
                .extracting(device -> device.getDevicePath())
                .containsExactly("/workdir/block-volumes/raw");
        assertThat(texts(ContainerMounts.ofServer(rack))).noneMatch(mount -> mount.contains("scratch"));
    }

    @Test
    void mountsOfASidecarAreItsOwnAndTheAttachedOnesSortedByPath() {
        // Given
        Scenario scenario = Scenario.in("sidecars-and-init-containers");
        var exporter = scenario.cluster().getSpec().podSpec.sidecars.getFirst();

        // When
        ContainerMounts mounts =
                ContainerMounts.ofUser(exporter, scenario.intent().racks().getFirst(), volume -> volume.sidecars);

        // Then
        assertThat(texts(mounts))
                .containsExactly("/certs <- certificates read-only", "/scratch <- scratch/exporter read-only");
        assertThat(mounts.devices())
                .extracting(device -> device.getDevicePath())
                .containsExactly("/dev/raw");
    }

    private static VolumeSpec volume(String name, VolumeSource source) {
        VolumeSpec volume = new VolumeSpec();
        volume.name = name;
        volume.source = source;
        volume.aerospike = new ServerAttachment();
        volume.aerospike.path = "/mounts/" + name;
        volume.aerospike.mountOptions = new MountOptions();
        volume.aerospike.mountOptions.readOnly = true;
        volume.aerospike.mountOptions.subPath = "sub";
        return volume;
    }

    private static RackIntent rack(String folder, Consumer<AerospikeCluster> change) {
        return Scenario.in(folder, change).intent().racks().getFirst();
    }

    private static List<String> texts(ContainerMounts mounts) {
        return mounts.mounts().stream().map(ContainerMountsTest::text).toList();
    }

    private static String text(VolumeMount mount) {
        return mount.getMountPath() + " <- " + mount.getName()
                + (mount.getSubPath() == null ? "" : "/" + mount.getSubPath())
                + (mount.getReadOnly() == null ? "" : " read-only");
    }
}
