package com.aerospike.operator.kube;

import java.util.Optional;

/**
 * A container image reference, split and made comparable: {@code docker.io/a/b:latest} equals {@code a/b}.
 *
 * @param host the registry, empty for Docker Hub
 * @param repository path and name without the host
 * @param tag the tag; {@code latest} when neither tag nor digest was written
 * @param digest the digest with its algorithm, or empty
 */
public record ImageReference(String host, String repository, String tag, String digest) {

    public static final String DOCKER_HUB = "docker.io";
    public static final String LATEST = "latest";

    public static ImageReference parse(String image) {
        String rest = image;
        String digest = "";
        int at = rest.indexOf('@');
        if (at >= 0) {
            digest = rest.substring(at + 1);
            rest = rest.substring(0, at);
        }
        String host = hostOf(rest);
        rest = host.isEmpty() ? rest : rest.substring(host.length() + 1);
        int colon = rest.indexOf(':');
        String tag = colon < 0 ? "" : rest.substring(colon + 1);
        String repository = colon < 0 ? rest : rest.substring(0, colon);
        if (tag.isEmpty() && digest.isEmpty()) {
            tag = LATEST;
        }
        return new ImageReference(host.equals(DOCKER_HUB) ? "" : host, repository, tag, digest);
    }

    /** Whether both texts name the same image; {@code false} for different tags even of the same content. */
    public static boolean same(String image, String other) {
        return parse(image).equals(parse(other));
    }

    /** The tag as far as it pins anything: empty for {@code latest} in any case, and for none. */
    public Optional<String> pinnedTag() {
        return tag.isEmpty() || tag.equalsIgnoreCase(LATEST) ? Optional.empty() : Optional.of(tag);
    }

    // As container engines do: a first part is a host only if it could not be a user's name.
    private static String hostOf(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return "";
        }
        String first = text.substring(0, slash);
        boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
        return host ? first : "";
    }
}
