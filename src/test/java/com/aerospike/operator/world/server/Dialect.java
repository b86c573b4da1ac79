package com.aerospike.operator.world.server;

import java.util.Optional;

/** How a server of some age spells refusals. */
enum Dialect {
    UP_TO_7_0,
    V7_1,
    FROM_7_2;

    String error(int code, String words) {
        return switch (this) {
            case FROM_7_2 -> "ERROR:" + (code == 1 ? "" : code) + ":" + words;
            case V7_1, UP_TO_7_0 -> "ERROR::" + words.replace(' ', '-');
        };
    }

    /** Empty: the old server leaves the line out altogether. */
    Optional<String> unknownCommand() {
        return switch (this) {
            case FROM_7_2, V7_1 -> Optional.of("ERROR:4:unrecognized command");
            case UP_TO_7_0 -> Optional.empty();
        };
    }

    String enterpriseOnly() {
        return switch (this) {
            case FROM_7_2 -> "ERROR:25:enterprise only";
            case V7_1 -> "ERROR:25:enterprise-only";
            case UP_TO_7_0 -> "ERROR::enterprise-only";
        };
    }

    String roleViolation(String permission) {
        return switch (this) {
            case FROM_7_2, V7_1 -> "ERROR:81:role violation - requires permission '" + permission + "'";
            case UP_TO_7_0 -> "ERROR:81:role violation";
        };
    }

    String namespaceNotFound() {
        return this == FROM_7_2 ? "ERROR:20:namespace not found on node" : "ERROR::unknown-namespace";
    }

    String badSetConfig() {
        return this == FROM_7_2 ? "ERROR:4:invalid set-config parameter" : "error";
    }

    String badXdrConfig() {
        return this == FROM_7_2 ? "ERROR:4:invalid state or set-config parameter" : "error";
    }

    String missing(String parameter) {
        return this == FROM_7_2 ? "ERROR:4:missing '" + parameter + "'" : "ERROR::missing-" + parameter;
    }

    String plainRefusal() {
        return this == FROM_7_2 ? "ERROR::unknown" : "ERROR";
    }

    String badContext() {
        return switch (this) {
            case FROM_7_2 -> "ERROR:4:invalid context";
            case V7_1 -> "ERROR::invalid context";
            case UP_TO_7_0 -> "Error::invalid context";
        };
    }
}
