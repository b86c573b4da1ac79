package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The file system of one container: a folder in which each mount path is a link to its volume.
 *
 * <p>A mount inside another one becomes a link inside the outer volume, where the other containers see it too; a real
 * mount leaves only an empty folder there. Such links are taken away with the container.
 */
final class ContainerRoot {

    private static final int LONGEST_MESSAGE = 4096;

    /** The image's supervisor, with the switch that makes it restart the server on a signal. */
    private static final String SUPERVISOR = "as-tini-static\0-r\0SIGUSR1\0-t\0SIGTERM\0--\0/entrypoint.sh\0asd\0";

    private final Path root;
    private final Container container;
    private final InsidePaths paths;
    private final List<Path> links = new ArrayList<>();

    ContainerRoot(Path root, Container container) {
        this.root = root;
        this.container = container;
        this.paths = InsidePaths.of(root, container);
    }

    Path path() {
        return root;
    }

    /** Turns paths of the container into paths of this machine. */
    InsidePaths paths() {
        return paths;
    }

    /** A program that fails without a message has the end of its log for one. */
    boolean takesLogAsMessage() {
        return "FallbackToLogsOnError".equals(container.getTerminationMessagePolicy());
    }

    void build(PodVolumes volumes, Map<String, String> environment) throws MissingSource {
        try {
            Files.createDirectories(root.resolve("tmp"));
            Files.createDirectories(messageFile().getParent());
            Files.writeString(messageFile(), "");
            Files.writeString(Files.createDirectories(root.resolve("proc/1")).resolve("cmdline"), SUPERVISOR);
            var mounts = new ArrayList<>(container.getVolumeMounts());
            mounts.sort(
                    Comparator.comparing(mount -> Path.of(mount.getMountPath()).getNameCount()));
            for (var mount : mounts) {
                link(mount.getMountPath(), target(mount, volumes, environment));
            }
            for (var device : container.getVolumeDevices()) {
                link(device.getDevicePath(), volumes.place(device.getName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "making the file system of container " + container.getName() + " in " + root, e);
        }
    }

    /** What the program left for its termination message, cut as the kubelet does. */
    String message() {
        try {
            var bytes = Files.readAllBytes(messageFile());
            return new String(bytes, 0, Math.min(bytes.length, LONGEST_MESSAGE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "the termination message cannot be read: " + e.getMessage();
        }
    }

    void removeLinks() {
        try {
            for (var link : links.reversed()) {
                Files.deleteIfExists(link);
            }
            links.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("removing mounts of container " + container.getName() + " in " + root, e);
        }
    }

    private Path messageFile() {
        var wanted = container.getTerminationMessagePath();
        return inside(wanted == null ? "/dev/termination-log" : wanted);
    }

    private static Path target(VolumeMount mount, PodVolumes volumes, Map<String, String> environment)
            throws MissingSource, IOException {
        var place = volumes.place(mount.getName());
        var sub = mount.getSubPathExpr() != null
                ? Environment.expand(mount.getSubPathExpr(), environment)
                : mount.getSubPath();
        if (sub == null || sub.isEmpty()) {
            return place;
        }
        var target = place.resolve(sub);
        return Files.exists(target) ? target : Files.createDirectories(target);
    }

    private void link(String mountPath, Path target) throws IOException {
        var at = inside(mountPath);
        Files.createDirectories(at.getParent());
        // An empty folder is a mount point; one with content would be hidden by a mount, which a link cannot do.
        if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(at);
        }
        Files.createSymbolicLink(at, target);
        links.add(at);
    }

    private Path inside(String absolute) {
        return root.resolve("." + absolute).normalize();
    }
}
