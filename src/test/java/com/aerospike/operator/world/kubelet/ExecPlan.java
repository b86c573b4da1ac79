package com.aerospike.operator.world.kubelet;

import java.util.List;
import java.util.Map;

/**
 * A command of a container as it can run on this machine.
 *
 * @param root the folder that stands for the container's file system
 * @param losesResult the client never learns how it ended
 */
record ExecPlan(String root, List<String> command, Map<String, String> environment, boolean losesResult) {}
