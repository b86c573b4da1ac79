package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Config maps and secrets of all namespaces, followed by watches: no pod asks for them again. */
final class Sources implements AutoCloseable {

    private final KubernetesClient client;
    private final SharedIndexInformer<ConfigMap> configMaps;
    private final SharedIndexInformer<Secret> secrets;

    /** @param changed hears of each object that came, changed or went */
    Sources(KubernetesClient client, Consumer<Source> changed) {
        this.client = client;
        this.configMaps = client.configMaps().inAnyNamespace().inform(new Teller<>(Source.Kind.CONFIG_MAP, changed));
        this.secrets = client.secrets().inAnyNamespace().inform(new Teller<>(Source.Kind.SECRET, changed));
    }

    /** Content by key, or empty if there is no such object. */
    Optional<Map<String, byte[]>> content(Source source) {
        return switch (source.kind()) {
            case CONFIG_MAP -> configMap(source).map(Sources::content);
            case SECRET -> secret(source).map(Sources::content);
        };
    }

    Map<String, byte[]> require(Source source) throws MissingSource {
        return content(source).orElseThrow(() -> new MissingSource(source.notFound()));
    }

    // A pod may be seen before the watch has told of what was made just before it; so a miss is asked for once more.
    private Optional<ConfigMap> configMap(Source source) {
        var known = configMaps.getIndexer().getByKey(source.namespace() + "/" + source.name());
        return Optional.ofNullable(known)
                .or(() -> Optional.ofNullable(client.configMaps()
                        .inNamespace(source.namespace())
                        .withName(source.name())
                        .get()));
    }

    private Optional<Secret> secret(Source source) {
        var known = secrets.getIndexer().getByKey(source.namespace() + "/" + source.name());
        return Optional.ofNullable(known)
                .or(() -> Optional.ofNullable(client.secrets()
                        .inNamespace(source.namespace())
                        .withName(source.name())
                        .get()));
    }

    private static Map<String, byte[]> content(ConfigMap object) {
        var all = new TreeMap<String, byte[]>();
        orEmpty(object.getData()).forEach((key, text) -> all.put(key, text.getBytes(StandardCharsets.UTF_8)));
        orEmpty(object.getBinaryData())
                .forEach((key, text) -> all.put(key, Base64.getDecoder().decode(text)));
        return all;
    }

    private static Map<String, byte[]> content(Secret object) {
        var all = new TreeMap<String, byte[]>();
        orEmpty(object.getData())
                .forEach((key, text) -> all.put(key, Base64.getDecoder().decode(text)));
        return all;
    }

    private static Map<String, String> orEmpty(Map<String, String> data) {
        return data == null ? Map.of() : data;
    }

    @Override
    public void close() {
        configMaps.close();
        secrets.close();
    }

    private record Teller<T extends HasMetadata>(Source.Kind kind, Consumer<Source> changed)
            implements ResourceEventHandler<T> {
        @Override
        public void onAdd(T object) {
            tell(object);
        }

        @Override
        public void onUpdate(T old, T object) {
            tell(object);
        }

        @Override
        public void onDelete(T object, boolean finalStateUnknown) {
            tell(object);
        }

        private void tell(T object) {
            changed.accept(new Source(
                    kind,
                    object.getMetadata().getNamespace(),
                    object.getMetadata().getName()));
        }
    }
}
