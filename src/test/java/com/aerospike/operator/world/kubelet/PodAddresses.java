package com.aerospike.operator.world.kubelet;

import java.net.InetAddress;

/** Where a pod listens, and the address of its node. */
record PodAddresses(InetAddress pod, InetAddress host) {

    String podText() {
        return pod.getHostAddress();
    }

    String hostText() {
        return host.getHostAddress();
    }
}
