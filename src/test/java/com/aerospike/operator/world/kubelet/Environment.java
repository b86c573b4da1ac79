package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out the environment of a container. */
final class Environment {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([-._a-zA-Z][-._a-zA-Z0-9]*)\\)");

    private final DownwardFields fields;
    private final Sources sources;
    private final String namespace;

    Environment(DownwardFields fields, Sources sources) {
        this.fields = fields;
        this.sources = sources;
        this.namespace = fields.pod().getMetadata().getNamespace();
    }

    Map<String, String> of(Container container) throws MissingSource {
        var all = new LinkedHashMap<String, String>();
        for (var from : container.getEnvFrom()) {
            var prefix = from.getPrefix() == null ? "" : from.getPrefix();
            if (from.getConfigMapRef() != null) {
                var reference = from.getConfigMapRef();
                addAll(all, prefix, source(Source.Kind.CONFIG_MAP, reference.getName()), reference.getOptional());
            }
            if (from.getSecretRef() != null) {
                var reference = from.getSecretRef();
                addAll(all, prefix, source(Source.Kind.SECRET, reference.getName()), reference.getOptional());
            }
        }
        for (var variable : container.getEnv()) {
            add(all, variable);
        }
        return all;
    }

    /** Replaces {@code $(NAME)} by earlier variables, as far as they exist. */
    static String expand(String text, Map<String, String> variables) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(variables.getOrDefault(match.group(1), match.group())));
    }

    private void add(Map<String, String> all, EnvVar variable) throws MissingSource {
        if (variable.getValueFrom() == null) {
            var text = variable.getValue() == null ? "" : variable.getValue();
            all.put(variable.getName(), expand(text, all));
            return;
        }
        value(variable, all);
    }

    private void value(EnvVar variable, Map<String, String> all) throws MissingSource {
        EnvVarSource from = variable.getValueFrom();
        if (from.getFieldRef() != null) {
            all.put(variable.getName(), fields.value(from.getFieldRef().getFieldPath()));
        } else if (from.getConfigMapKeyRef() != null) {
            var key = from.getConfigMapKeyRef();
            one(all, variable, source(Source.Kind.CONFIG_MAP, key.getName()), key.getKey(), key.getOptional());
        } else if (from.getSecretKeyRef() != null) {
            var key = from.getSecretKeyRef();
            one(all, variable, source(Source.Kind.SECRET, key.getName()), key.getKey(), key.getOptional());
        } else {
            throw new MissingSource(
                    "the source of variable " + variable.getName() + " is not known to the test kubelet");
        }
    }

    private void one(Map<String, String> all, EnvVar variable, Source source, String key, Boolean optional)
            throws MissingSource {
        var content = sources.content(source);
        if (content.isPresent() && content.get().containsKey(key)) {
            all.put(variable.getName(), new String(content.get().get(key), StandardCharsets.UTF_8));
        } else if (!Boolean.TRUE.equals(optional)) {
            throw new MissingSource(
                    content.isEmpty()
                            ? source.notFound()
                            : "couldn't find key " + key + " in " + source.namespace() + "/" + source.name());
        }
    }

    private void addAll(Map<String, String> all, String prefix, Source source, Boolean optional) throws MissingSource {
        var content =
                Boolean.TRUE.equals(optional) ? sources.content(source).orElse(Map.of()) : sources.require(source);
        content.forEach((key, value) -> all.put(prefix + key, new String(value, StandardCharsets.UTF_8)));
    }

    private Source source(Source.Kind kind, String name) {
        return new Source(kind, namespace, name);
    }
}
