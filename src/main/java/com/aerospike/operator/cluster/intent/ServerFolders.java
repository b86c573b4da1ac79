package com.aerospike.operator.cluster.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Folders inside the server container. */
public final class ServerFolders {

    public static final String DEFAULT_WORK_DIRECTORY = "/opt/aerospike";

    /** The init container puts {@code aerospike.conf} here. */
    public static final String CONFIGURATION = "/etc/aerospike";

    private ServerFolders() {}

    public static String workDirectory(ObjectNode config) {
        return config.path("service").path("work-directory").asText(DEFAULT_WORK_DIRECTORY);
    }
}
