package com.aerospike.operator.bootstrap;

import java.util.Optional;

/**
 * What is known about one pod once it is scheduled. The init container reads it from its environment and the downward
 * API; the operator reads the same from the pod object when it rewrites the configuration of a running pod.
 *
 * @param nodeAddresses empty when the operator has not written the annotation (yet)
 * @param networkStatus annotation {@code k8s.v1.cni.cncf.io/network-status}, empty without one
 * @param rackIdOverride annotation {@code aerospike.com/override-rack-id}, empty without one
 */
public record PodPlace(
        String pod,
        String podIp,
        String hostIp,
        Optional<NodeAddresses> nodeAddresses,
        String networkStatus,
        String rackIdOverride) {}
