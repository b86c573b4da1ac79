package com.aerospike.operator.world.controlplane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The file that tells a client where the API server is, whom to trust and who it is itself. */
record Kubeconfig(String server, String caPem, String user, String token) {

    Path writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException("writing kubeconfig " + file, e);
        }
    }

    private String text() {
        var authority = Base64.getEncoder().encodeToString(caPem.getBytes(StandardCharsets.UTF_8));
        return """
                apiVersion: v1
                kind: Config
                clusters:
                - name: test-world
                  cluster:
                    server: %s
                    certificate-authority-data: %s
                users:
                - name: "%s"
                  user:
                    token: "%s"
                contexts:
                - name: test-world
                  context:
                    cluster: test-world
                    user: "%s"
                current-context: test-world
                """.formatted(server, authority, user, token, user);
    }

    @Override
    public String toString() {
        return "Kubeconfig[" + server + ", " + user + "]";
    }
}
