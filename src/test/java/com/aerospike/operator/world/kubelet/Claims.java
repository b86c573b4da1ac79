package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;

/** Finds the content of persistent volume claims. */
final class Claims {

    private final KubernetesClient client;
    private final VolumeFolders folders;

    Claims(KubernetesClient client, VolumeFolders folders) {
        this.client = client;
        this.folders = folders;
    }

    Path place(String namespace, String name) throws MissingSource {
        var claim = client.persistentVolumeClaims()
                .inNamespace(namespace)
                .withName(name)
                .get();
        if (claim == null) {
            throw new MissingSource("persistentvolumeclaim \"" + name + "\" not found");
        }
        var volume = claim.getSpec().getVolumeName();
        if (volume == null || volume.isEmpty()) {
            throw new MissingSource("persistentvolumeclaim \"" + name + "\" is not bound");
        }
        return "Block".equals(claim.getSpec().getVolumeMode()) ? folders.device(volume) : folders.files(volume);
    }
}
