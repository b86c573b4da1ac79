package com.aerospike.operator.admission.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Paths inside the server container. */
public final class ServerPaths {

    private ServerPaths() {}

    /** Without a slash at the end and without doubled ones. */
    public static String clean(String path) {
        String single = path.replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    /** The folder a file is in. */
    public static String folder(String file) {
        String clean = clean(file);
        int slash = clean.lastIndexOf('/');
        return slash <= 0 ? clean.substring(0, slash + 1) : clean.substring(0, slash);
    }

    /** Whether {@code folder} is {@code mount} or lies below it. */
    public static boolean isUnder(String folder, String mount) {
        String top = clean(mount);
        String path = clean(folder);
        return path.equals(top) || path.startsWith(top.equals("/") ? top : top + "/");
    }

    /** The volume that {@code folder} of the server is on: the one mounted closest to it. */
    public static Optional<VolumeView> volumeOf(String folder, List<VolumeView> volumes) {
        return volumes.stream()
                .filter(volume -> volume.serverPath()
                        .filter(path -> isUnder(folder, path))
                        .isPresent())
                .max(Comparator.comparing(
                        volume -> clean(volume.serverPath().orElse("")).length()));
    }
}
