package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import java.util.List;

/** The storage classes that the test world provides volumes for; claims of any other class stay pending. */
public final class StorageClasses {

    public static final String PROVISIONER = "test-world/folders";

    /** Bound as soon as the claim is made; reachable from every node. */
    public static final String SSD = "ssd";

    /** Bound when a pod that uses it has a node, and tied to that node. */
    public static final String LOCAL_SSD = "local-ssd";

    static final String WAIT = "WaitForFirstConsumer";

    private StorageClasses() {}

    static List<StorageClass> all() {
        return List.of(of(SSD, "Immediate"), of(LOCAL_SSD, WAIT));
    }

    private static StorageClass of(String name, String bindingMode) {
        return new StorageClassBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withProvisioner(PROVISIONER)
                .withReclaimPolicy("Delete")
                .withVolumeBindingMode(bindingMode)
                .withAllowVolumeExpansion(false)
                .build();
    }
}
