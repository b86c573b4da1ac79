package com.aerospike.operator.world;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads files with one or more Kubernetes objects. */
public final class Manifests {

    private Manifests() {}

    public static List<HasMetadata> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("reading manifest " + file, e);
        }
    }

    public static List<HasMetadata> parse(String yaml) {
        Object parsed = new KubernetesSerialization().unmarshal(yaml);
        return objects(parsed).toList();
    }

    private static Stream<HasMetadata> objects(Object parsed) {
        return switch (parsed) {
            case HasMetadata one -> Stream.of(one);
            case KubernetesResourceList<?> many -> many.getItems().stream().map(HasMetadata.class::cast);
            case List<?> many -> many.stream().flatMap(Manifests::objects);
            default ->
                throw new IllegalArgumentException("a manifest holds no Kubernetes objects but " + parsed.getClass());
        };
    }
}
