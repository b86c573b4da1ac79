package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.kube.Annotations;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFileBuilder;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.HostPathVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.SecretVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Volumes of a server pod that come from nowhere else; persistent ones come from {@link ClaimTemplates}. */
final class PodVolumes {

    private PodVolumes() {}

    static List<Volume> of(String configMap, RackIntent rack) {
        List<Volume> volumes = new ArrayList<>();
        volumes.add(new VolumeBuilder()
                .withName(PodPaths.CONFIGURATION_VOLUME)
                .withNewEmptyDir()
                .endEmptyDir()
                .build());
        volumes.add(new VolumeBuilder()
                .withName(PodPaths.RACK_VOLUME)
                .withNewConfigMap()
                .withName(configMap)
                .withDefaultMode(ApiDefaults.FILE_MODE)
                .endConfigMap()
                .build());
        volumes.add(podInfo());
        rack.volumes().stream()
                .filter(volume -> volume.source.persistentVolume == null)
                .map(PodVolumes::ofUser)
                .forEach(volumes::add);
        return volumes;
    }

    // An annotation that the pod does not have gives an empty file, and one that comes later changes the file.
    private static Volume podInfo() {
        return new VolumeBuilder()
                .withName(PodPaths.POD_VOLUME)
                .withNewDownwardAPI()
                .withDefaultMode(ApiDefaults.FILE_MODE)
                .withItems(
                        annotation("node-addresses", Annotations.NODE_ADDRESSES),
                        annotation("network-status", Annotations.NETWORK_STATUS),
                        annotation("override-rack-id", Annotations.OVERRIDE_RACK_ID))
                .endDownwardAPI()
                .build();
    }

    private static DownwardAPIVolumeFile annotation(String file, String annotation) {
        return new DownwardAPIVolumeFileBuilder()
                .withPath(file)
                .withNewFieldRef()
                .withApiVersion("v1")
                .withFieldPath("metadata.annotations['" + annotation + "']")
                .endFieldRef()
                .build();
    }

    private static Volume ofUser(VolumeSpec spec) {
        var volume = new VolumeBuilder().withName(spec.name);
        var source = spec.source;
        if (source.emptyDir != null) {
            volume.withEmptyDir(emptyDir(source.emptyDir));
        } else if (source.secret != null) {
            var secret = new SecretVolumeSourceBuilder(source.secret).build();
            secret.setDefaultMode(Objects.requireNonNullElse(secret.getDefaultMode(), ApiDefaults.FILE_MODE));
            volume.withSecret(secret);
        } else if (source.configMap != null) {
            var configMap = new ConfigMapVolumeSourceBuilder(source.configMap).build();
            configMap.setDefaultMode(Objects.requireNonNullElse(configMap.getDefaultMode(), ApiDefaults.FILE_MODE));
            volume.withConfigMap(configMap);
        } else {
            var hostPath = new HostPathVolumeSourceBuilder(source.hostPath).build();
            hostPath.setType(Objects.requireNonNullElse(hostPath.getType(), ""));
            volume.withHostPath(hostPath);
        }
        return volume.build();
    }

    private static EmptyDirVolumeSource emptyDir(EmptyDirVolumeSource given) {
        EmptyDirVolumeSource emptyDir = new EmptyDirVolumeSourceBuilder(given).build();
        emptyDir.setMedium(ApiDefaults.orElse(emptyDir.getMedium(), null));
        if (emptyDir.getSizeLimit() != null) {
            emptyDir.setSizeLimit(CanonicalQuantity.of(emptyDir.getSizeLimit()));
        }
        return emptyDir;
    }
}
