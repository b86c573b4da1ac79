package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Makes a folder or a device file for each claim of the world's storage classes, and removes it when the volume is
 * released. Binding is done by the real controller, which finds the claim named in the volume.
 */
public final class VolumeProvisioner implements AutoCloseable {

    private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";
    private static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";

    private final KubernetesClient client;
    private final VolumeFolders folders;
    private final Map<String, String> bindingModes = new ConcurrentHashMap<>();
    private final Set<String> served = ConcurrentHashMap.newKeySet();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SharedIndexInformer<PersistentVolumeClaim> claims;
    private final SharedIndexInformer<PersistentVolume> volumes;
    private volatile boolean closing;

    private VolumeProvisioner(KubernetesClient client, VolumeFolders folders) {
        this.client = client;
        this.folders = folders;
        for (var storageClass : StorageClasses.all()) {
            bindingModes.put(storageClass.getMetadata().getName(), storageClass.getVolumeBindingMode());
            client.resource(storageClass).create();
        }
        this.claims = client.persistentVolumeClaims().inAnyNamespace().inform(new Follower<>(this::seen));
        this.volumes = client.persistentVolumes().inform(new Follower<>(this::seen));
    }

    /** Returns when the storage classes are there and claims are being watched; the client stays the caller's. */
    public static VolumeProvisioner start(KubernetesClient client, VolumeFolders folders) {
        return new VolumeProvisioner(client, folders);
    }

    private void seen(PersistentVolumeClaim claim) {
        var bindingMode =
                Optional.ofNullable(claim.getSpec().getStorageClassName()).map(bindingModes::get);
        if (bindingMode.isEmpty() || claim.getSpec().getVolumeName() != null || isBeingDeleted(claim)) {
            return;
        }
        var node = Optional.ofNullable(claim.getMetadata().getAnnotations()).map(all -> all.get(SELECTED_NODE));
        boolean waits = bindingMode.get().equals(StorageClasses.WAIT);
        if (waits && node.isEmpty() || !served.add(claim.getMetadata().getUid())) {
            return;
        }
        workers.execute(() -> provide(claim, waits ? node : Optional.empty()));
    }

    private static boolean isBeingDeleted(PersistentVolumeClaim claim) {
        return claim.getMetadata().getDeletionTimestamp() != null;
    }

    private void provide(PersistentVolumeClaim claim, Optional<String> node) {
        var name = "pvc-" + claim.getMetadata().getUid();
        var size = claim.getSpec().getResources().getRequests().get("storage");
        folders.create(name, isBlock(claim), size.getNumericalAmount().longValue());
        attempt("providing volume", name, () -> client.resource(volume(name, claim, size, node))
                .create());
    }

    private static boolean isBlock(PersistentVolumeClaim claim) {
        return "Block".equals(claim.getSpec().getVolumeMode());
    }

    private PersistentVolume volume(String name, PersistentVolumeClaim claim, Quantity size, Optional<String> node) {
        var path = isBlock(claim) ? folders.device(name) : folders.files(name);
        var builder = new PersistentVolumeBuilder()
                .withNewMetadata()
                .withName(name)
                .addToAnnotations(PROVISIONED_BY, StorageClasses.PROVISIONER)
                .endMetadata()
                .withNewSpec()
                .withStorageClassName(claim.getSpec().getStorageClassName())
                .withAccessModes(claim.getSpec().getAccessModes())
                .withVolumeMode(claim.getSpec().getVolumeMode())
                .withPersistentVolumeReclaimPolicy("Delete")
                .addToCapacity("storage", size)
                .withNewHostPath(path.toString(), "")
                .withNewClaimRef()
                .withApiVersion("v1")
                .withKind("PersistentVolumeClaim")
                .withNamespace(claim.getMetadata().getNamespace())
                .withName(claim.getMetadata().getName())
                .withUid(claim.getMetadata().getUid())
                .endClaimRef()
                .endSpec();
        node.ifPresent(only -> builder.editSpec()
                .withNewNodeAffinity()
                .withNewRequired()
                .addNewNodeSelectorTerm()
                .addToMatchExpressions(new NodeSelectorRequirement(FakeNode.HOST, "In", List.of(only)))
                .endNodeSelectorTerm()
                .endRequired()
                .endNodeAffinity()
                .endSpec());
        return builder.build();
    }

    private void seen(PersistentVolume volume) {
        var name = volume.getMetadata().getName();
        var annotations = volume.getMetadata().getAnnotations();
        boolean ours = annotations != null && StorageClasses.PROVISIONER.equals(annotations.get(PROVISIONED_BY));
        boolean released = volume.getStatus() != null
                && "Released".equals(volume.getStatus().getPhase());
        boolean goes = "Delete".equals(volume.getSpec().getPersistentVolumeReclaimPolicy());
        if (ours && released && goes && removed.add(name)) {
            workers.execute(() -> {
                folders.remove(name);
                attempt("removing volume", name, () -> client.persistentVolumes()
                        .withName(name)
                        .delete());
            });
        }
    }

    private void attempt(String what, String name, Runnable call) {
        try {
            call.run();
        } catch (KubernetesClientException e) {
            if (!closing && e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                System.err.println("volume provisioner: " + what + " " + name + " failed: " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        claims.close();
        volumes.close();
        workers.shutdownNow();
    }

    private record Follower<T>(Consumer<T> seen) implements ResourceEventHandler<T> {
        @Override
        public void onAdd(T object) {
            seen.accept(object);
        }

        @Override
        public void onUpdate(T old, T object) {
            seen.accept(object);
        }

        @Override
        public void onDelete(T object, boolean finalStateUnknown) {
            // A volume is served until it is released, and that comes before its end.
        }
    }
}
