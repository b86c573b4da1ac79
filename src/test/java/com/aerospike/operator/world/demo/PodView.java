package com.aerospike.operator.world.demo;

import java.util.Optional;

/**
 * One pod of the cluster as shown.
 *
 * @param rack id of its rack
 * @param version tag of the image that it runs
 * @param detail what holds it up, empty when nothing is known to
 */
record PodView(
        String name,
        Optional<String> rack,
        Optional<String> node,
        Optional<String> address,
        String version,
        PodStage stage,
        int restarts,
        String detail) {}
