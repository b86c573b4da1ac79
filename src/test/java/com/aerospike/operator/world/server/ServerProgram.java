package com.aerospike.operator.world.server;

import java.util.Locale;

/** What is installed in the image: edition and version, which together decide how answers are spelled. */
public record ServerProgram(Edition edition, String build) {

    public static final ServerProgram NEWEST = new ServerProgram(Edition.ENTERPRISE, "8.1.2.0");

    /** The editions that differ on the wire. */
    public enum Edition {
        COMMUNITY("Aerospike Community Edition"),
        ENTERPRISE("Aerospike Enterprise Edition"),
        FEDERAL("Aerospike Federal Edition");

        private final String title;

        Edition(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public ServerProgram {
        if (!build.matches("\\d+\\.\\d+(\\.\\d+)*(-.*)?")) {
            throw new IllegalArgumentException("'" + build + "' is no server version");
        }
    }

    /**
     * Reads edition and version off an image reference such as {@code aerospike/aerospike-server-enterprise:8.1.1.0}.
     */
    public static ServerProgram ofImage(String image) {
        var name = image.toLowerCase(Locale.ROOT);
        var edition = name.contains("federal")
                ? Edition.FEDERAL
                : name.contains("enterprise") ? Edition.ENTERPRISE : Edition.COMMUNITY;
        var tag = image.substring(image.lastIndexOf(':') + 1);
        var version = tag.replaceFirst("^v", "").replaceFirst("^ee-", "");
        return new ServerProgram(edition, version);
    }

    public boolean community() {
        return edition == Edition.COMMUNITY;
    }

    public boolean isAtLeast(int major, int minor, int patch) {
        var parts = build.split("-")[0].split("\\.");
        var wanted = new int[] {major, minor, patch};
        for (int i = 0; i < wanted.length; i++) {
            var have = i < parts.length ? Integer.parseInt(parts[i]) : 0;
            if (have != wanted[i]) {
                return have > wanted[i];
            }
        }
        return true;
    }

    Dialect dialect() {
        return isAtLeast(7, 2, 0) ? Dialect.FROM_7_2 : isAtLeast(7, 1, 0) ? Dialect.V7_1 : Dialect.UP_TO_7_0;
    }
}
