package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.api.v1.Attachment;
import com.aerospike.operator.api.v1.MountOptions;
import com.aerospike.operator.api.v1.NetworkPolicy;
import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.api.v1.PodSpec;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.SeedsFinderServices;
import com.aerospike.operator.api.v1.ServerContainer;
import com.aerospike.operator.api.v1.ServiceSpec;
import com.aerospike.operator.api.v1.StorageSpec;
import com.aerospike.operator.api.v1.VolumePolicy;
import com.aerospike.operator.api.v1.VolumeSource;
import com.aerospike.operator.api.v1.VolumeSpec;
import java.util.List;
import java.util.Objects;

/**
 * Empty objects where AKO's typed model writes them. Without them the two operators would see a difference in every
 * resource the other one has stored.
 */
final class WireShape {

    private WireShape() {}

    static void complete(Draft draft) {
        var spec = draft.spec();
        spec.aerospikeNetworkPolicy = Objects.requireNonNullElseGet(spec.aerospikeNetworkPolicy, NetworkPolicy::new);
        spec.seedsFinderServices = Objects.requireNonNullElseGet(spec.seedsFinderServices, SeedsFinderServices::new);
        spec.headlessService = service(spec.headlessService);
        spec.podService = service(spec.podService);
        pod(spec.podSpec);
        storage(spec.storage);
        spec.rackConfig.racks.forEach(WireShape::rack);
    }

    private static ServiceSpec service(ServiceSpec given) {
        ServiceSpec service = Objects.requireNonNullElseGet(given, ServiceSpec::new);
        service.metadata = Objects.requireNonNullElseGet(service.metadata, ObjectMetadata::new);
        return service;
    }

    private static void pod(PodSpec pod) {
        pod.aerospikeContainer = Objects.requireNonNullElseGet(pod.aerospikeContainer, ServerContainer::new);
        pod.metadata = Objects.requireNonNullElseGet(pod.metadata, ObjectMetadata::new);
    }

    private static void rack(Rack rack) {
        storage(rack.effectiveStorage);
        if (rack.storage != null) {
            storage(rack.storage);
        }
    }

    private static void storage(StorageSpec storage) {
        storage.blockVolumePolicy = Objects.requireNonNullElseGet(storage.blockVolumePolicy, VolumePolicy::new);
        storage.filesystemVolumePolicy =
                Objects.requireNonNullElseGet(storage.filesystemVolumePolicy, VolumePolicy::new);
        if (storage.volumes != null) {
            storage.volumes.forEach(WireShape::volume);
        }
    }

    private static void volume(VolumeSpec volume) {
        volume.source = Objects.requireNonNullElseGet(volume.source, VolumeSource::new);
        if (volume.source.persistentVolume != null) {
            var claim = volume.source.persistentVolume;
            claim.metadata = Objects.requireNonNullElseGet(claim.metadata, ObjectMetadata::new);
        }
        if (volume.aerospike != null) {
            volume.aerospike.mountOptions =
                    Objects.requireNonNullElseGet(volume.aerospike.mountOptions, MountOptions::new);
        }
        attachments(volume.sidecars);
        attachments(volume.initContainers);
    }

    private static void attachments(List<Attachment> attachments) {
        if (attachments != null) {
            attachments.forEach(
                    each -> each.mountOptions = Objects.requireNonNullElseGet(each.mountOptions, MountOptions::new));
        }
    }
}
