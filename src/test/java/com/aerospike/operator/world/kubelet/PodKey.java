package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Pod;

/** Names a pod whichever of its incarnations lives. */
record PodKey(String namespace, String name) {

    static PodKey of(Pod pod) {
        return new PodKey(pod.getMetadata().getNamespace(), pod.getMetadata().getName());
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
