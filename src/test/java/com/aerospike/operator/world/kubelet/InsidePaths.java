package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds paths of a container in a command and puts the folder in front that stands for its file system. Programs and
 * {@code /dev/null} stay this machine's. It looks at text, so a path put together at run time is not found:
 * {@code cat /etc/x} is, {@code cat /$folder/x} is not.
 */
final class InsidePaths {

    /** Folders that only a container's own programs use. */
    private static final List<String> FOLDERS =
            List.of("/etc", "/home", "/mnt", "/opt", "/proc", "/root", "/srv", "/tmp", "/var", "/workdir");

    private final String root;
    private final Pattern paths;

    private InsidePaths(String root, Pattern paths) {
        this.root = root;
        this.paths = paths;
    }

    static InsidePaths of(Path root, Container container) {
        var mounts = container.getVolumeMounts().stream().map(mount -> mount.getMountPath());
        var devices = container.getVolumeDevices().stream().map(device -> device.getDevicePath());
        // The longest first, since a pattern takes the first alternative that fits.
        var all = Stream.of(FOLDERS.stream(), mounts, devices)
                .flatMap(each -> each)
                .map(path -> path.replaceFirst("/+$", ""))
                .filter(path -> !path.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new InsidePaths(root.toString(), Pattern.compile("(?<![\\w./})-])(?:" + all + ")(?![\\w.-])"));
    }

    String outside(String text) {
        return paths.matcher(text).replaceAll(found -> Matcher.quoteReplacement(root + found.group()));
    }
}
