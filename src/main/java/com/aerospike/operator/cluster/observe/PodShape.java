package com.aerospike.operator.cluster.observe;

import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Map;

/**
 * The parts of a pod by which a running one is compared with a wanted one: images, ports and mounts of its containers,
 * and where its volumes come from. Everything else of a pod is compared by fingerprint, or not at all: what the API
 * server fills in, and what only a newer operator writes, must restart no database.
 *
 * @param containers by name; init containers included, the operator's own one too
 * @param volumes by their name in the pod; a claim is in a live pod's and not in a template's
 */
public record PodShape(Map<String, ContainerShape> containers, Map<String, VolumeShape> volumes) {

    /** A pod of which nothing is known. */
    public static final PodShape EMPTY = new PodShape(Map.of(), Map.of());

    public PodShape {
        containers = Map.copyOf(containers);
        volumes = Map.copyOf(volumes);
    }

    /**
     * @param ports by name
     * @param mounts file systems and devices by their path in the container, where there is room for one
     */
    public record ContainerShape(
            boolean init, String image, Map<String, PortShape> ports, Map<String, MountShape> mounts) {
        public ContainerShape {
            ports = Map.copyOf(ports);
            mounts = Map.copyOf(mounts);
        }
    }

    /** @param host port of the node, 0 for none */
    public record PortShape(int number, int host) {}

    /**
     * @param volume name of the volume in the pod
     * @param options mount options of the API as text; empty without any
     */
    public record MountShape(String volume, String options) {}

    /**
     * @param source kind and content as text, with what the API server fills in made equal. Of a kind that others
     *     change, or that cannot change, the content is left out
     */
    public record VolumeShape(String source) {}

    /** Reads a live pod's spec or the spec of a template. */
    public static PodShape of(PodSpec spec) {
        return PodShapes.read(spec);
    }
}
