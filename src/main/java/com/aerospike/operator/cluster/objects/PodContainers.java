package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.Attachment;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.kube.Containers;
import io.fabric8.kubernetes.api.model.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** All containers of a server pod in their order. */
final class PodContainers {

    private PodContainers() {}

    /** The server comes first: AKO's init container reads its image by position. */
    static List<Container> ofPod(Intent intent, RackIntent rack) {
        List<Container> containers = new ArrayList<>();
        containers.add(AerospikeContainer.of(intent, rack));
        for (Container sidecar : orNone(intent.spec().podSpec.sidecars)) {
            containers.add(ofUser(sidecar, rack, volume -> volume.sidecars));
        }
        return containers;
    }

    /** An entry named like the operator's own init container only marks where that one runs; else it is first. */
    static List<Container> initContainers(Intent intent, RackIntent rack, String initImage) {
        Container own = BootstrapContainer.of(intent, rack, initImage);
        List<Container> given = orNone(intent.spec().podSpec.initContainers);
        List<Container> containers = new ArrayList<>();
        if (given.stream().noneMatch(PodContainers::isMarker)) {
            containers.add(own);
        }
        for (Container container : given) {
            containers.add(isMarker(container) ? own : ofUser(container, rack, volume -> volume.initContainers));
        }
        return containers;
    }

    static boolean isMarker(Container container) {
        return Containers.INIT.equals(container.getName());
    }

    private static Container ofUser(
            Container given, RackIntent rack, Function<VolumeSpec, List<Attachment>> attachments) {
        Container container = ApiDefaults.container(given);
        ContainerMounts mounts = ContainerMounts.ofUser(container, rack, attachments);
        container.setVolumeMounts(mounts.mounts());
        container.setVolumeDevices(mounts.devices());
        return container;
    }

    private static List<Container> orNone(List<Container> containers) {
        return Objects.requireNonNullElse(containers, List.of());
    }
}
