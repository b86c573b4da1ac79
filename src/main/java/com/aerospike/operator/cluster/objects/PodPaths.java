package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.cluster.intent.ServerFolders;

/** Names of the operator's own volumes in a server pod, and where its two containers find things. */
final class PodPaths {

    /** The finished {@code aerospike.conf}, handed from the init container to the server. */
    static final String CONFIGURATION_VOLUME = "confdir";

    static final String CONFIGURATION = ServerFolders.CONFIGURATION;

    /** The rack's ConfigMap. */
    static final String RACK_VOLUME = "initconfigs";

    static final String RACK = "/configs";

    /** Annotations of the pod itself that are known only after scheduling. */
    static final String POD_VOLUME = "podinfo";

    static final String POD = "/podinfo";

    private static final String FILESYSTEM_VOLUMES = "/workdir/filesystem-volumes/";
    private static final String BLOCK_VOLUMES = "/workdir/block-volumes/";

    private PodPaths() {}

    /** Where the init container sees a volume with a file system. */
    static String prepared(String volume) {
        return FILESYSTEM_VOLUMES + volume;
    }

    /** Where the init container sees a raw device. */
    static String preparedDevice(String volume) {
        return BLOCK_VOLUMES + volume;
    }
}
