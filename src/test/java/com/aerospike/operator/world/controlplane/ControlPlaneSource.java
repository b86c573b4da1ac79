package com.aerospike.operator.world.controlplane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The Go module that the control plane is built from. */
record ControlPlaneSource(Path folder) {

    private static final Path IN_TREE = Path.of("src", "test", "controlplane");
    private static final Pattern KUBERNETES =
            Pattern.compile("(?m)^\\s*k8s\\.io/kubernetes v(\\d+)\\.(\\d+)\\.(\\d+)\\s*$");
    private static final Pattern LANGUAGE = Pattern.compile("(?m)^go (\\d+\\.\\d+)");

    /** Looks in the working directory and its parents. */
    static ControlPlaneSource locate() {
        var start = Path.of("").toAbsolutePath();
        for (var at = start; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(IN_TREE).resolve("go.mod"))) {
                return new ControlPlaneSource(at.resolve(IN_TREE));
            }
        }
        throw new IllegalStateException(
                "finding the control plane's source: no " + IN_TREE + " in " + start + " or above");
    }

    /** Names one build: another source or other flags give another word of 16 hex digits. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files()) {
                digest.update(Files.readAllBytes(file));
            }
            digest.update(linkerFlags().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the control plane's source in " + folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(go|mod|sum)"))
                    .sorted()
                    .toList();
        }
    }

    /** Without a version from the linker the programs call themselves {@code v0.0.0-master}. */
    String linkerFlags() {
        var version = KUBERNETES.matcher(module());
        if (!version.find()) {
            throw new IllegalStateException(
                    "reading " + folder.resolve("go.mod") + ": it requires no k8s.io/kubernetes");
        }
        var variables = "k8s.io/component-base/version.";
        return "-s -w -X %1$sgitVersion=v%2$s.%3$s.%4$s -X %1$sgitMajor=%2$s -X %1$sgitMinor=%3$s"
                .formatted(variables, version.group(1), version.group(2), version.group(3));
    }

    /** The oldest Go that can build this, for example {@code 1.26}. */
    String goVersion() {
        var version = LANGUAGE.matcher(module());
        return version.find() ? version.group(1) : "unknown";
    }

    private String module() {
        try {
            return Files.readString(folder.resolve("go.mod"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the control plane's go.mod in " + folder, e);
        }
    }
}
