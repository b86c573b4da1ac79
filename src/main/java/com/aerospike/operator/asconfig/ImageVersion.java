package com.aerospike.operator.asconfig;

import java.util.Locale;
import java.util.Optional;

/** What the tag of a container image says about the version inside. */
public sealed interface ImageVersion {

    /**
     * The tag names a version.
     *
     * @param text the version as written in the tag, possibly with fewer or more than four numbers
     */
    record Tagged(ServerVersion version, String text) implements ImageVersion {

        /** How many numbers were written, for example 3 for {@code 8.1.1}. */
        public int parts() {
            return text.split("\\.").length;
        }
    }

    /** No tag, or {@code latest}: the version cannot be known. */
    record Untagged() implements ImageVersion {}

    /** A tag without a version in it, for example {@code stable}. */
    record Unversioned(String tag) implements ImageVersion {}

    /**
     * Reads the tag of an image reference: everything after the first colon that follows the first path part, so the
     * colon of a registry's port does not count.
     */
    static ImageVersion of(String image) {
        String tag = tag(image);
        if (tag.isEmpty() || tag.toLowerCase(Locale.ROOT).equals("latest")) {
            return new Untagged();
        }
        Optional<String> run = ServerVersion.longestRun(tag);
        Optional<ServerVersion> version = run.flatMap(ServerVersion::ofRun);
        if (version.isEmpty()) {
            return new Unversioned(tag);
        }
        return new Tagged(version.get(), run.get());
    }

    /** The version, when the tag names one. */
    default Optional<ServerVersion> known() {
        return switch (this) {
            case Tagged tagged -> Optional.of(tagged.version());
            case Untagged ignored -> Optional.empty();
            case Unversioned ignored -> Optional.empty();
        };
    }

    private static String tag(String image) {
        String name = image.substring(image.indexOf('/') + 1);
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(colon + 1);
    }
}
