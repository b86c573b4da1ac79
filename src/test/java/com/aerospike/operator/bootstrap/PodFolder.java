package com.aerospike.operator.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder that stands for the file system of one pod's init container. */
final class PodFolder {

    private final Path root;
    private final RecordingDisks disks = new RecordingDisks();
    private final Map<String, String> env = new LinkedHashMap<>(Map.of(
            "MY_POD_NAME", "aero-1-0",
            "MY_POD_NAMESPACE", "demo",
            "MY_POD_IP", "10.244.3.9",
            "MY_HOST_IP", "10.0.0.12"));
    private Duration patience = Duration.ZERO;
    private Clock clock = Clock.systemUTC();
    private DiskCommands commands = disks;
    private String output = "";
    private String error = "";

    PodFolder(Path root) {
        this.root = root;
        write("/podinfo/node-addresses", "");
        write("/podinfo/network-status", "");
        write("/podinfo/override-rack-id", "");
        config("aerospike.template.conf", Samples.TEMPLATE);
        config("peers", "aero-1-0.aero.demo\naero-1-1.aero.demo");
        config("aerospikeConfHash", "c0ffee");
        config("networkPolicyHash", "beef");
        config("podSpecHash", "f00d");
    }

    PodFolder input(BootstrapInput input) {
        input.storage().volumes().stream().filter(VolumePlan::persistent).forEach(volume -> attach(volume));
        return config("bootstrap.json", input.toJson());
    }

    PodFolder config(String key, String content) {
        return write("/configs/" + key, content);
    }

    PodFolder env(String name, String value) {
        env.put(name, value);
        return this;
    }

    PodFolder annotation(String file, String content) {
        return write("/podinfo/" + file, content);
    }

    PodFolder nodeAddresses(NodeAddresses addresses) {
        return annotation("node-addresses", addresses.toJson());
    }

    PodFolder patience(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        return this;
    }

    PodFolder realDisks() {
        commands = new SystemDiskCommands();
        return this;
    }

    RecordingDisks disks() {
        return disks;
    }

    PodFolder write(String path, String content) {
        try {
            Files.createDirectories(at(path).getParent());
            Files.writeString(at(path), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path at(String path) {
        return root.resolve(path.substring(1));
    }

    String read(String path) {
        try {
            return Files.readString(at(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int coldStart() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var bootstrap = new Bootstrap(
                commands,
                patience,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = bootstrap.prepare(root, env, clock);
        output = out.toString(StandardCharsets.UTF_8);
        error = err.toString(StandardCharsets.UTF_8);
        return code;
    }

    BootstrapReport report() {
        return BootstrapReport.parse(read("/dev/termination-log")).orElseThrow();
    }

    String conf() {
        return read("/etc/aerospike/aerospike.conf");
    }

    /** Lines of the final configuration that set this key, without indent. */
    List<String> confLines(String key) {
        return conf().lines()
                .map(String::strip)
                .filter(line -> line.startsWith(key + " "))
                .toList();
    }

    String output() {
        return output;
    }

    String error() {
        return error;
    }

    private void attach(VolumePlan volume) {
        try {
            if (volume.kind() == VolumeKind.BLOCK) {
                write("/workdir/block-volumes/" + volume.name(), "old data of " + volume.name());
            } else {
                Files.createDirectories(at("/workdir/filesystem-volumes/" + volume.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
