package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The volumes of one pod as folders and device files, shared by its containers. */
final class PodVolumes {

    private final Path folder;
    private final Path nodeFolder;
    private final Claims claims;
    private final Sources sources;
    private final Map<String, Path> places = new LinkedHashMap<>();
    private final Map<String, ProjectedFolder> projected = new HashMap<>();
    private final Set<Source> used = new HashSet<>();
    private boolean removed;

    /**
     * @param folder for volumes that live as long as the pod
     * @param nodeFolder stands for the file system of the node
     */
    PodVolumes(Path folder, Path nodeFolder, Claims claims, Sources sources) {
        this.folder = folder;
        this.nodeFolder = nodeFolder;
        this.claims = claims;
        this.sources = sources;
    }

    /** Makes what is not there yet, and brings files of config maps, secrets and the downward API up to date. */
    synchronized void materialise(DownwardFields fields) throws MissingSource {
        for (var volume : fields.pod().getSpec().getVolumes()) {
            if (removed || places.containsKey(volume.getName()) && !projected.containsKey(volume.getName())) {
                continue;
            }
            try {
                places.put(volume.getName(), place(volume, fields));
            } catch (IOException e) {
                throw new UncheckedIOException("making volume " + volume.getName() + " in " + folder, e);
            }
        }
    }

    /** Removes what lives as long as the pod; nothing comes back after that. */
    synchronized void remove() {
        removed = true;
        new FolderRemoval(folder).run();
    }

    synchronized boolean uses(Source source) {
        return used.contains(source);
    }

    synchronized Path place(String volume) throws MissingSource {
        var place = places.get(volume);
        if (place == null) {
            throw new MissingSource("volume \"" + volume + "\" is not part of the pod");
        }
        return place;
    }

    private Path place(Volume volume, DownwardFields fields) throws MissingSource, IOException {
        var namespace = fields.pod().getMetadata().getNamespace();
        if (volume.getPersistentVolumeClaim() != null) {
            return claims.place(namespace, volume.getPersistentVolumeClaim().getClaimName());
        }
        if (volume.getHostPath() != null) {
            return Files.createDirectories(
                    nodeFolder.resolve("." + volume.getHostPath().getPath()));
        }
        var own = Files.createDirectories(folder.resolve(volume.getName()));
        if (volume.getConfigMap() != null) {
            var map = volume.getConfigMap();
            var source = new Source(Source.Kind.CONFIG_MAP, namespace, map.getName());
            write(volume, files(source, map.getItems(), map.getOptional()));
        } else if (volume.getSecret() != null) {
            var secret = volume.getSecret();
            var source = new Source(Source.Kind.SECRET, namespace, secret.getSecretName());
            write(volume, files(source, secret.getItems(), secret.getOptional()));
        } else if (volume.getDownwardAPI() != null) {
            write(volume, files(volume.getDownwardAPI().getItems(), fields));
        } else if (volume.getProjected() != null) {
            var all = new LinkedHashMap<String, byte[]>();
            for (var part : volume.getProjected().getSources()) {
                all.putAll(files(part, namespace, fields));
            }
            write(volume, all);
        }
        return own;
    }

    private void write(Volume volume, Map<String, byte[]> content) {
        projected
                .computeIfAbsent(volume.getName(), name -> new ProjectedFolder(folder.resolve(name)))
                .write(content);
    }

    private Map<String, byte[]> files(VolumeProjection part, String namespace, DownwardFields fields)
            throws MissingSource {
        if (part.getConfigMap() != null) {
            var map = part.getConfigMap();
            return files(
                    new Source(Source.Kind.CONFIG_MAP, namespace, map.getName()), map.getItems(), map.getOptional());
        }
        if (part.getSecret() != null) {
            var secret = part.getSecret();
            return files(
                    new Source(Source.Kind.SECRET, namespace, secret.getName()),
                    secret.getItems(),
                    secret.getOptional());
        }
        if (part.getDownwardAPI() != null) {
            return files(part.getDownwardAPI().getItems(), fields);
        }
        if (part.getServiceAccountToken() != null) {
            // Nothing that runs in these pods may talk to the API server, so the file only has to be there.
            return Map.of(
                    part.getServiceAccountToken().getPath(),
                    "no-token-in-the-test-world".getBytes(StandardCharsets.UTF_8));
        }
        return Map.of();
    }

    private Map<String, byte[]> files(Source source, List<KeyToPath> items, Boolean optional) throws MissingSource {
        used.add(source);
        var content =
                Boolean.TRUE.equals(optional) ? sources.content(source).orElse(Map.of()) : sources.require(source);
        if (items == null || items.isEmpty()) {
            return content;
        }
        var chosen = new LinkedHashMap<String, byte[]>();
        for (var item : items) {
            if (content.containsKey(item.getKey())) {
                chosen.put(item.getPath(), content.get(item.getKey()));
            } else if (!Boolean.TRUE.equals(optional)) {
                throw new MissingSource("references non-existent " + source.name() + " key: " + item.getKey());
            }
        }
        return chosen;
    }

    private static Map<String, byte[]> files(List<DownwardAPIVolumeFile> items, DownwardFields fields)
            throws MissingSource {
        var all = new LinkedHashMap<String, byte[]>();
        for (var item : items) {
            if (item.getFieldRef() != null) {
                var value = fields.value(item.getFieldRef().getFieldPath());
                all.put(item.getPath(), value.getBytes(StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
