package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;

/** Where a volume comes from; exactly one field is given. */
@WirePart
public class VolumeSource {

    @JsonPropertyDescription(
            "A directory that is empty at first and goes away with the pod. Keys as in " + "pod.spec.volumes.emptyDir.")
    public EmptyDirVolumeSource emptyDir;

    @JsonPropertyDescription("The keys of a Secret as files. Keys as in pod.spec.volumes.secret.")
    public SecretVolumeSource secret;

    @JsonPropertyDescription("The keys of a ConfigMap as files. Keys as in pod.spec.volumes.configMap.")
    public ConfigMapVolumeSource configMap;

    @JsonPropertyDescription("A directory of the Kubernetes node. Every container must mount it read-only. Keys as in "
            + "pod.spec.volumes.hostPath.")
    public HostPathVolumeSource hostPath;

    @JsonPropertyDescription(
            "A persistent volume, claimed for each pod. It cannot be changed once the rack exists, unless the"
                    + " rack gets a new revision.")
    public PersistentVolumeSpec persistentVolume;
}
