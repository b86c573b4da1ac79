package com.aerospike.operator.run.webhook;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings under the names that AKO has for them: its flags {@code --webhook-cert-*} as {@code WEBHOOK_CERT_*}, and its
 * environment variable for evictions.
 */
@Singleton
final class AkoSettings {

    private final Path folder;
    private final String certificateFile;
    private final String keyFile;
    private final Optional<String> safePodEviction;

    AkoSettings(
            @ConfigProperty(name = "webhook-cert-path", defaultValue = "/tmp/k8s-webhook-server/serving-certs")
                    String folder,
            @ConfigProperty(name = "webhook-cert-name", defaultValue = "tls.crt") String certificateFile,
            @ConfigProperty(name = "webhook-cert-key", defaultValue = "tls.key") String keyFile,
            @ConfigProperty(name = "enable-safe-pod-eviction") Optional<String> safePodEviction) {
        this.folder = Path.of(folder);
        this.certificateFile = certificateFile;
        this.keyFile = keyFile;
        this.safePodEviction = safePodEviction;
    }

    Path certificateFolder() {
        return folder;
    }

    String certificateFile() {
        return certificateFile;
    }

    String keyFile() {
        return keyFile;
    }

    boolean evictionsAreBlocked() {
        return safePodEviction.filter("true"::equalsIgnoreCase).isPresent();
    }
}
