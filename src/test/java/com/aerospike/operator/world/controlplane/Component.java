package com.aerospike.operator.world.controlplane;

/** The programs of a control plane, by the names of their executables. */
enum Component {
    ETCD("etcd"),
    API_SERVER("kube-apiserver"),
    CONTROLLER_MANAGER("kube-controller-manager"),
    SCHEDULER("kube-scheduler"),
    KUBECTL("kubectl"),
    KUBELET_STREAMS("kubelet-streams");

    private final String executable;

    Component(String executable) {
        this.executable = executable;
    }

    String executable() {
        return executable;
    }
}
