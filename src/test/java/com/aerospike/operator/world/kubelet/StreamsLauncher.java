package com.aerospike.operator.world.kubelet;

import java.net.URI;

/** Starts the program that serves exec and logs to the API server. */
@FunctionalInterface
public interface StreamsLauncher {

    /**
     * Returns at once; the program tells the console when it listens.
     *
     * @param console where it may ask what to answer
     * @param token lets it in there
     */
    void launch(URI console, String token);
}
