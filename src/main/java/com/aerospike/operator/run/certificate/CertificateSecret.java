package com.aerospike.operator.run.certificate;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Secret through which replicas share their certificates. Whoever writes first wins; the others read. */
final class CertificateSecret {

    /** What is in the API. */
    sealed interface Stored {

        record Nothing() implements Stored {}

        record Usable(Certificates certificates, String version) implements Stored {}

        /** Somebody wrote something else under the name. */
        record Unusable(String why, String version) implements Stored {}
    }

    private final KubernetesClient client;
    private final String namespace;
    private final String name;

    CertificateSecret(KubernetesClient client, String namespace, String name) {
        this.client = client;
        this.namespace = namespace;
        this.name = name;
    }

    Stored read() {
        Secret secret = client.secrets().inNamespace(namespace).withName(name).get();
        if (secret == null) {
            return new Stored.Nothing();
        }
        String version = secret.getMetadata().getResourceVersion();
        try {
            return new Stored.Usable(SecretForm.read(texts(secret)), version);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Stored.Unusable(Optional.ofNullable(e.getMessage()).orElse(e.toString()), version);
        }
    }

    /** Returns false if another replica was faster. */
    boolean create(Certificates certificates) {
        return written(() -> client.resource(secret(certificates).build()).create());
    }

    /** Returns false if the Secret is not the one of {@code version} any more. */
    boolean replace(Certificates certificates, String version) {
        return written(() -> client.resource(secret(certificates)
                        .editMetadata()
                        .withResourceVersion(version)
                        .endMetadata()
                        .build())
                .update());
    }

    /** A watch on this one Secret, not started yet. */
    SharedIndexInformer<Secret> watch() {
        return client.secrets().inNamespace(namespace).withName(name).runnableInformer(0);
    }

    private static boolean written(Runnable write) {
        try {
            write.run();
            return true;
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT || e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private SecretBuilder secret(Certificates certificates) {
        return new SecretBuilder()
                .withNewMetadata()
                .withNamespace(namespace)
                .withName(name)
                .addToLabels("app.kubernetes.io/managed-by", "aerospike-operator")
                .endMetadata()
                .withType("Opaque")
                .withStringData(SecretForm.write(certificates));
    }

    private static Map<String, String> texts(Secret secret) {
        Map<String, String> texts = new TreeMap<>();
        Optional.ofNullable(secret.getData())
                .orElse(Map.of())
                .forEach((key, value) ->
                        texts.put(key, new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
        return texts;
    }

    @Override
    public String toString() {
        return "Secret " + namespace + "/" + name;
    }
}
