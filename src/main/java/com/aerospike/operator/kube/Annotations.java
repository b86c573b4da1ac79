package com.aerospike.operator.kube;

/** Annotations written to and read from Kubernetes objects. */
public final class Annotations {

    /** On claims: the name of the volume in {@code storage.volumes}. */
    public static final String STORAGE_VOLUME = "storage-volume";

    /** On claims of old AKO releases: the same as {@link #STORAGE_VOLUME}. */
    public static final String STORAGE_PATH = "storage-path";

    /** On pods that AKO's init container started: the full text of the running {@code aerospike.conf}. */
    public static final String AEROSPIKE_CONF = "aerospikeConf";

    /** On pods: when an eviction was refused (RFC 3339); the operator restarts such a pod itself, safely. */
    public static final String EVICTION_BLOCKED = "aerospike.com/eviction-blocked";

    /** On pods: a rack id that a tool of the user chose for this pod. */
    public static final String OVERRIDE_RACK_ID = "aerospike.com/override-rack-id";

    /** On pods: the addresses of their node, as JSON, written by the operator once the pod is bound to a node. */
    public static final String NODE_ADDRESSES = "aerospike.com/node-addresses";

    /** On pods: what the operator gave the pod since it started, as JSON: see {@code cluster.observe.Applied}. */
    public static final String APPLIED = "aerospike.com/applied";

    /** On pods: networks that the user asks of the network plug-in, and what the plug-in answered. */
    public static final String NETWORKS = "k8s.v1.cni.cncf.io/networks";

    public static final String NETWORK_STATUS = "k8s.v1.cni.cncf.io/network-status";

    private Annotations() {}
}
