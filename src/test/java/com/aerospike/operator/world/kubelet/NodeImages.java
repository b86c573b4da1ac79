package com.aerospike.operator.world.kubelet;

import com.aerospike.operator.world.images.ImageRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Images that the nodes have pulled. */
final class NodeImages {

    private record OnNode(String node, String image) {}

    private final ImageRegistry registry;
    private final Set<OnNode> present = ConcurrentHashMap.newKeySet();

    NodeImages(ImageRegistry registry) {
        this.registry = registry;
    }

    boolean canPull(String image) {
        return registry.has(image);
    }

    /** True if the node did not have it before. */
    boolean pull(String node, String image) {
        return present.add(new OnNode(node, image));
    }
}
