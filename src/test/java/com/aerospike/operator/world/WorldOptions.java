package com.aerospike.operator.world;

import com.aerospike.operator.world.images.ImageRegistry;
import com.aerospike.operator.world.kubelet.KubeletOptions;
import com.aerospike.operator.world.kubelet.KubeletTimings;
import com.aerospike.operator.world.server.ServerTimings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a world is made.
 *
 * @param definitions files with custom resource definitions
 * @param namespaces made at the start, each with the secrets that sample clusters name
 * @param annotationPatience how long a pod's bootstrap waits for annotations of the operator
 */
public record WorldOptions(
        List<Path> definitions,
        List<String> namespaces,
        int nodes,
        List<String> zones,
        KubeletTimings kubelet,
        ServerTimings servers,
        ImageRegistry images,
        Duration annotationPatience) {

    /** Where most tests work. */
    public static final String NAMESPACE = "aerospike";

    public WorldOptions {
        definitions = List.copyOf(definitions);
        namespaces = List.copyOf(namespaces);
        zones = List.copyOf(zones);
    }

    /** Six nodes in three zones, everything in tens of milliseconds. */
    public static WorldOptions fast() {
        return new WorldOptions(
                List.of(),
                List.of(NAMESPACE),
                6,
                KubeletOptions.ZONES,
                KubeletTimings.fast(),
                ServerTimings.quick(),
                ImageRegistry.usual(),
                Duration.ofSeconds(60));
    }

    /** Slow enough for people to watch. */
    public static WorldOptions watchable() {
        return fast().withKubelet(KubeletTimings.watchable()).withServers(ServerTimings.realistic());
    }

    /** @param folder of generated manifests, {@code target/kubernetes}; its files {@code *-v1.yml} are taken */
    public WorldOptions withDefinitionsIn(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*-v1.yml")) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            if (found.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no *-v1.yml in " + folder + "; has the project been built?");
            }
            return withDefinitions(found);
        } catch (IOException e) {
            throw new UncheckedIOException("looking for custom resource definitions in " + folder, e);
        }
    }

    public WorldOptions withDefinitions(List<Path> wanted) {
        return new WorldOptions(wanted, namespaces, nodes, zones, kubelet, servers, images, annotationPatience);
    }

    public WorldOptions withNamespaces(List<String> wanted) {
        return new WorldOptions(definitions, wanted, nodes, zones, kubelet, servers, images, annotationPatience);
    }

    public WorldOptions withNodes(int wanted, List<String> wantedZones) {
        return new WorldOptions(
                definitions, namespaces, wanted, wantedZones, kubelet, servers, images, annotationPatience);
    }

    public WorldOptions withKubelet(KubeletTimings wanted) {
        return new WorldOptions(definitions, namespaces, nodes, zones, wanted, servers, images, annotationPatience);
    }

    public WorldOptions withServers(ServerTimings wanted) {
        return new WorldOptions(definitions, namespaces, nodes, zones, kubelet, wanted, images, annotationPatience);
    }

    public WorldOptions withImages(ImageRegistry wanted) {
        return new WorldOptions(definitions, namespaces, nodes, zones, kubelet, servers, wanted, annotationPatience);
    }

    public WorldOptions withAnnotationPatience(Duration wanted) {
        return new WorldOptions(definitions, namespaces, nodes, zones, kubelet, servers, images, wanted);
    }
}
