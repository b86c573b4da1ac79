package com.aerospike.operator.world.controlplane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kubernetes' command line client, of the version of the control plane. */
final class Kubectl {

    private final Programs programs;
    private final Path kubeconfig;
    private final Path home;

    /** @param home keeps the client's discovery cache away from the user's own */
    Kubectl(Programs programs, Path kubeconfig, Path home) {
        this.programs = programs;
        this.kubeconfig = kubeconfig;
        this.home = home;
    }

    KubectlResult run(Optional<String> input, List<String> arguments) {
        var all = new ArrayList<>(List.of("--kubeconfig", kubeconfig.toString()));
        all.addAll(arguments);
        try {
            Files.createDirectories(home);
            var errors = Files.createTempFile(home, "stderr-", ".txt");
            try {
                var builder =
                        new ProcessBuilder(programs.command(Component.KUBECTL, all)).redirectError(errors.toFile());
                builder.environment().put("HOME", home.toString());
                var process = builder.start();
                try (var stdin = process.getOutputStream()) {
                    stdin.write(input.orElse("").getBytes(StandardCharsets.UTF_8));
                }
                var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new KubectlResult(process.waitFor(), output, Files.readString(errors));
            } finally {
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("running kubectl " + String.join(" ", arguments), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("running kubectl " + String.join(" ", arguments) + " was interrupted", e);
        }
    }
}
