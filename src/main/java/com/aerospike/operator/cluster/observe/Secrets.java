package com.aerospike.operator.cluster.observe;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads Secrets straight from the API: they carry no label of ours to watch, and holding all of them in memory is wrong. */
public class Secrets {
    /** Key of a user's Secret that holds the password. */
    private static final String PASSWORD = "password";

    private final KubernetesClient client;

    public Secrets(KubernetesClient client) {
        this.client = client;
    }

    /** Reads each Secret at most once: for users that share one, within one piece of work. */
    public Secrets once() {
        var known = new HashMap<String, Optional<Map<String, String>>>();
        return new Secrets(client) {
            @Override
            public Optional<Map<String, String>> all(String namespace, String name) {
                return known.computeIfAbsent(namespace + "/" + name, key -> super.all(namespace, name));
            }
        };
    }

    /** All values as text, empty when there is no such Secret. */
    public Optional<Map<String, String>> all(String namespace, String name) {
        return Optional.ofNullable(
                        client.secrets().inNamespace(namespace).withName(name).get())
                .map(secret -> {
                    var values = new TreeMap<String, String>();
                    Optional.ofNullable(secret.getData())
                            .orElse(Map.of())
                            .forEach((key, value) -> values.put(
                                    key, new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
                    return values;
                });
    }

    public Optional<String> text(String namespace, String name, String key) {
        return all(namespace, name).flatMap(values -> Optional.ofNullable(values.get(key)));
    }

    /**
     * A user's password. Empty when it cannot be had, and then {@code problem} is told why.
     *
     * @param path the field that names the Secret
     */
    public Optional<String> password(String namespace, String name, String path, Consumer<UnreadableSecret> problem) {
        var values = all(namespace, name);
        var password = values.map(found -> found.get(PASSWORD)).filter(text -> !text.isEmpty());
        if (password.isEmpty()) {
            var why = values.isEmpty()
                    ? "does not exist; create it with the key " + PASSWORD
                    : "has no value under the key " + PASSWORD;
            problem.accept(new UnreadableSecret(path, name, why));
        }
        return password;
    }
}
