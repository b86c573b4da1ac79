package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.Attachment;
import com.aerospike.operator.api.v1.MountOptions;
import com.aerospike.operator.api.v1.VolumeMode;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.intent.RackIntent;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import io.fabric8.kubernetes.api.model.VolumeDeviceBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Mounts and devices of one container, sorted by path as AKO sorts them. */
record ContainerMounts(List<VolumeMount> mounts, List<VolumeDevice> devices) {

    /** Sub-folders of the work directory that outlive the pod; the rest of it stays that of the server's image. */
    private static final List<String> KEPT_IN_WORK_DIRECTORY = List.of("smd", "usr");

    ContainerMounts {
        mounts = mounts.stream()
                .sorted(Comparator.comparing(VolumeMount::getMountPath))
                .toList();
        devices = devices.stream()
                .sorted(Comparator.comparing(VolumeDevice::getDevicePath))
                .toList();
    }

    /** The init container sees every volume, even those that the server does not use. */
    static ContainerMounts ofInit(RackIntent rack) {
        List<VolumeMount> mounts = new ArrayList<>();
        List<VolumeDevice> devices = new ArrayList<>();
        mounts.add(mount(PodPaths.RACK_VOLUME, PodPaths.RACK, null));
        mounts.add(mount(PodPaths.CONFIGURATION_VOLUME, PodPaths.CONFIGURATION, null));
        mounts.add(mount(PodPaths.POD_VOLUME, PodPaths.POD, null));
        for (VolumeSpec volume : rack.volumes()) {
            if (isBlock(volume)) {
                devices.add(device(volume.name, PodPaths.preparedDevice(volume.name)));
            } else {
                mounts.add(mount(volume.name, PodPaths.prepared(volume.name), serverOptions(volume)));
            }
        }
        return new ContainerMounts(mounts, devices);
    }

    static ContainerMounts ofServer(RackIntent rack) {
        List<VolumeMount> mounts = new ArrayList<>();
        List<VolumeDevice> devices = new ArrayList<>();
        mounts.add(mount(PodPaths.CONFIGURATION_VOLUME, PodPaths.CONFIGURATION, null));
        for (VolumeSpec volume : rack.volumes()) {
            if (volume.aerospike == null) {
                continue;
            }
            if (isBlock(volume)) {
                devices.add(device(volume.name, volume.aerospike.path));
            } else if (volume.aerospike.path.equals(rack.workDirectory())) {
                KEPT_IN_WORK_DIRECTORY.forEach(folder -> mounts.add(workFolder(volume, folder)));
            } else {
                mounts.add(mount(volume.name, volume.aerospike.path, serverOptions(volume)));
            }
        }
        return new ContainerMounts(mounts, devices);
    }

    /**
     * What a user's container has by itself, and the volumes attached to it.
     *
     * @param attachments which of a volume's attachments count; they may be null
     */
    static ContainerMounts ofUser(
            Container container, RackIntent rack, Function<VolumeSpec, List<Attachment>> attachments) {
        List<VolumeMount> mounts = new ArrayList<>(container.getVolumeMounts());
        List<VolumeDevice> devices = new ArrayList<>(container.getVolumeDevices());
        for (VolumeSpec volume : rack.volumes()) {
            for (Attachment attachment : Objects.requireNonNullElse(attachments.apply(volume), List.<Attachment>of())) {
                if (!attachment.containerName.equals(container.getName())) {
                    continue;
                }
                if (isBlock(volume)) {
                    devices.add(device(volume.name, attachment.path));
                } else {
                    mounts.add(mount(volume.name, attachment.path, attachment.mountOptions));
                }
            }
        }
        return new ContainerMounts(mounts, devices);
    }

    private static boolean isBlock(VolumeSpec volume) {
        return volume.source.persistentVolume != null && volume.source.persistentVolume.volumeMode == VolumeMode.BLOCK;
    }

    /** For the server and its init container mount options are honoured on volumes of the node alone. */
    private static MountOptions serverOptions(VolumeSpec volume) {
        return volume.source.hostPath == null || volume.aerospike == null ? null : volume.aerospike.mountOptions;
    }

    private static VolumeMount workFolder(VolumeSpec volume, String folder) {
        VolumeMount mount = mount(volume.name, volume.aerospike.path + "/" + folder, serverOptions(volume));
        mount.setSubPath(folder);
        mount.setSubPathExpr(null);
        return mount;
    }

    private static VolumeMount mount(String volume, String path, MountOptions options) {
        MountOptions given = Objects.requireNonNullElseGet(options, MountOptions::new);
        return new VolumeMountBuilder()
                .withName(volume)
                .withMountPath(path)
                .withReadOnly(ApiDefaults.trueOrNull(given.readOnly))
                .withSubPath(ApiDefaults.orElse(given.subPath, null))
                .withSubPathExpr(ApiDefaults.orElse(given.subPathExpr, null))
                .withMountPropagation(ApiDefaults.orElse(given.mountPropagation, null))
                .build();
    }

    private static VolumeDevice device(String volume, String path) {
        return new VolumeDeviceBuilder().withName(volume).withDevicePath(path).build();
    }
}
