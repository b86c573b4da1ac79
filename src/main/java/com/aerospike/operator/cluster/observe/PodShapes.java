package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.cluster.observe.PodShape.ContainerShape;
import com.aerospike.operator.cluster.observe.PodShape.MountShape;
import com.aerospike.operator.cluster.observe.PodShape.PortShape;
import com.aerospike.operator.cluster.observe.PodShape.VolumeShape;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@link PodShape}s. */
final class PodShapes {
    private static final int DEFAULT_MODE = 0644;

    private PodShapes() {}

    static PodShape read(PodSpec spec) {
        var containers = new HashMap<String, ContainerShape>();
        spec.getInitContainers().forEach(each -> containers.put(each.getName(), container(each, true)));
        spec.getContainers().forEach(each -> containers.put(each.getName(), container(each, false)));
        var volumes = new HashMap<String, VolumeShape>();
        spec.getVolumes().forEach(volume -> volumes.put(volume.getName(), new VolumeShape(source(volume))));
        return new PodShape(containers, volumes);
    }

    private static ContainerShape container(Container container, boolean init) {
        Map<String, PortShape> ports = new HashMap<>();
        container
                .getPorts()
                .forEach(port -> ports.put(
                        text(port.getName()),
                        new PortShape(
                                port.getContainerPort(),
                                Optional.ofNullable(port.getHostPort()).orElse(0))));
        Map<String, MountShape> mounts = new HashMap<>();
        container
                .getVolumeMounts()
                .forEach(mount -> mounts.put(mount.getMountPath(), new MountShape(mount.getName(), options(mount))));
        container
                .getVolumeDevices()
                .forEach(device -> mounts.put(device.getDevicePath(), new MountShape(device.getName(), "device")));
        return new ContainerShape(init, text(container.getImage()), ports, mounts);
    }

    private static String options(VolumeMount mount) {
        var options = new StringBuilder();
        if (Boolean.TRUE.equals(mount.getReadOnly())) {
            options.append("readOnly ");
        }
        option(options, "subPath", mount.getSubPath());
        option(options, "subPathExpr", mount.getSubPathExpr());
        // The API server stores None where nothing is said and the feature is on.
        if (!"None".equals(mount.getMountPropagation())) {
            option(options, "mountPropagation", mount.getMountPropagation());
        }
        return options.toString().strip();
    }

    private static void option(StringBuilder options, String key, String value) {
        if (value != null && !value.isEmpty()) {
            options.append(key).append('=').append(value).append(' ');
        }
    }

    /** Of secrets, ConfigMaps and empty folders the content counts: AKO compares no other, they cannot change or drift. */
    private static String source(Volume volume) {
        if (volume.getSecret() != null) {
            return secret(volume.getSecret());
        }
        if (volume.getConfigMap() != null) {
            return configMap(volume.getConfigMap());
        }
        if (volume.getEmptyDir() != null) {
            return emptyDir(volume.getEmptyDir());
        }
        if (volume.getHostPath() != null) {
            return "hostPath";
        }
        return volume.getPersistentVolumeClaim() == null ? "other" : "persistentVolumeClaim";
    }

    private static String secret(SecretVolumeSource secret) {
        return "secret " + text(secret.getSecretName())
                + files(secret.getDefaultMode(), secret.getOptional(), secret.getItems());
    }

    private static String configMap(ConfigMapVolumeSource map) {
        return "configMap " + text(map.getName()) + files(map.getDefaultMode(), map.getOptional(), map.getItems());
    }

    private static String files(Integer mode, Boolean optional, List<KeyToPath> items) {
        return " mode=" + Objects.requireNonNullElse(mode, DEFAULT_MODE)
                + (Boolean.TRUE.equals(optional) ? " optional" : "")
                + items.stream()
                        .map(item -> " " + item.getKey() + "=" + item.getPath()
                                + (item.getMode() == null ? "" : ":" + item.getMode()))
                        .collect(Collectors.joining());
    }

    private static String emptyDir(EmptyDirVolumeSource folder) {
        return "emptyDir " + text(folder.getMedium())
                + Optional.ofNullable(folder.getSizeLimit())
                        .map(limit -> " size="
                                + limit.getNumericalAmount()
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .orElse("");
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
