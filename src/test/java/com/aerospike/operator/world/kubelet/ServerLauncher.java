package com.aerospike.operator.world.kubelet;

/** Starts server programs inside this process. */
@FunctionalInterface
public interface ServerLauncher {

    /**
     * Returns at once; the program may open its port later. An exception counts as a program that ended with code 1.
     */
    RunningServer launch(ServerStart start);
}
