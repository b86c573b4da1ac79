package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.api.v1.CertPathInOperator;
import com.aerospike.operator.api.v1.SecretCertSource;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.node.PemIdentity;
import com.aerospike.operator.node.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The certificates with which the operator talks to nodes over TLS, from Secrets or from its own file system. */
final class TlsMaterial {
    private final Secrets secrets;

    TlsMaterial(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What the texts of certificates and key are, before they are understood. */
    private record Texts(List<String> authorities, Optional<String> chain, Optional<String> key) {}

    /** Trust in the system's authorities alone is a valid answer when the resource names no certificates. */
    Optional<Tls> read(Intent intent, Consumer<UnreadableSecret> problem) {
        var source = intent.spec().operatorClientCert;
        var path = "spec.operatorClientCert";
        var name = source == null || source.secretCertSource == null ? "" : source.secretCertSource.secretName;
        try {
            if (source != null && source.secretCertSource != null) {
                return Optional.of(understand(ofSecrets(intent, source.secretCertSource, problem)));
            }
            if (source != null && source.certPathInOperator != null) {
                return Optional.of(understand(ofFiles(source.certPathInOperator)));
            }
            return Optional.of(Tls.trusting(List.of(), Optional.empty()));
        } catch (GeneralSecurityException | IOException unusable) {
            problem.accept(new UnreadableSecret(path, name, "cannot be used for TLS: " + unusable.getMessage()));
            return Optional.empty();
        }
    }

    private static Tls understand(Texts texts) throws GeneralSecurityException {
        var authorities = new ArrayList<X509Certificate>();
        for (String text : texts.authorities()) {
            authorities.addAll(PemIdentity.certificates(text));
        }
        Optional<PemIdentity> identity = texts.chain().isPresent()
                        && texts.key().isPresent()
                ? Optional.of(PemIdentity.parse(texts.chain().get(), texts.key().get()))
                : Optional.empty();
        return Tls.trusting(authorities, identity);
    }

    private Texts ofSecrets(Intent intent, SecretCertSource source, Consumer<UnreadableSecret> problem) {
        var namespace = Optional.ofNullable(source.secretNamespace).orElse(intent.namespace());
        var path = "spec.operatorClientCert.secretCertSource.secretName";
        var secret = secrets.all(namespace, source.secretName);
        if (secret.isEmpty()) {
            problem.accept(new UnreadableSecret(path, source.secretName, "does not exist or cannot be read"));
        }
        Map<String, String> data = secret.orElse(Map.of());
        return new Texts(
                authorities(intent, source, data, problem),
                value(data, source.clientCertFilename),
                value(data, source.clientKeyFilename));
    }

    private List<String> authorities(
            Intent intent, SecretCertSource source, Map<String, String> data, Consumer<UnreadableSecret> problem) {
        var separate = source.caCertsSource;
        if (separate == null) {
            return value(data, source.caCertsFilename).stream().toList();
        }
        var namespace = Optional.ofNullable(separate.secretNamespace).orElse(intent.namespace());
        var authorities = secrets.all(namespace, separate.secretName);
        if (authorities.isEmpty()) {
            problem.accept(new UnreadableSecret(
                    "spec.operatorClientCert.secretCertSource.caCertsSource.secretName",
                    separate.secretName,
                    "does not exist or cannot be read"));
        }
        return List.copyOf(authorities.orElse(Map.of()).values());
    }

    private static Optional<String> value(Map<String, String> data, String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(data.get(key));
    }

    private static Texts ofFiles(CertPathInOperator paths) throws IOException {
        var authorities = new ArrayList<String>();
        if (paths.caCertsPath != null) {
            var root = Path.of(paths.caCertsPath);
            try (var files = Files.walk(root, 1)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    authorities.add(Files.readString(file));
                }
            }
        }
        return new Texts(authorities, file(paths.clientCertPath), file(paths.clientKeyPath));
    }

    private static Optional<String> file(String path) throws IOException {
        return path == null ? Optional.empty() : Optional.of(Files.readString(Path.of(path)));
    }
}
