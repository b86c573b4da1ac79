package com.aerospike.operator.kube;

import java.util.Optional;

/**
 * Where the image of the init container comes from. Each part is looked up on its own: first in the custom resource,
 * then in the operator's settings, then the built-in value.
 *
 * <p>An empty registry or name counts as not given. An empty registry namespace is a value: registries without a
 * namespace level need it.
 */
public record InitImage(Optional<String> registry, Optional<String> registryNamespace, Optional<String> nameAndTag) {

    /** Environment variables of the operator that carry the settings. */
    public static final String REGISTRY_VARIABLE = "AEROSPIKE_KUBERNETES_INIT_REGISTRY";

    public static final String REGISTRY_NAMESPACE_VARIABLE = "AEROSPIKE_KUBERNETES_INIT_REGISTRY_NAMESPACE";
    public static final String NAME_TAG_VARIABLE = "AEROSPIKE_KUBERNETES_INIT_NAME_TAG";

    /** The operator's own image: it carries the verb {@code bootstrap}. */
    public static final InitImage BUILT_IN = new InitImage(
            Optional.of(ImageReference.DOCKER_HUB),
            Optional.of("aerospike"),
            Optional.of("aerospike-kubernetes-operator:5.0.0"));

    public static final InitImage NONE = new InitImage(Optional.empty(), Optional.empty(), Optional.empty());

    /** The full reference for a resource that asks for {@code this}, under the operator's {@code settings}. */
    public String resolve(InitImage settings) {
        String host = notBlank(registry)
                .or(() -> notBlank(settings.registry))
                .or(() -> BUILT_IN.registry)
                .orElseThrow();
        String namespace = registryNamespace
                .or(() -> settings.registryNamespace)
                .or(() -> BUILT_IN.registryNamespace)
                .orElseThrow();
        String name = notBlank(nameAndTag)
                .or(() -> notBlank(settings.nameAndTag))
                .or(() -> BUILT_IN.nameAndTag)
                .orElseThrow();
        return withoutTrailingSlash(host) + "/" + withoutTrailingSlash(namespace) + "/" + name;
    }

    private static Optional<String> notBlank(Optional<String> text) {
        return text.filter(value -> !value.isEmpty());
    }

    private static String withoutTrailingSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
