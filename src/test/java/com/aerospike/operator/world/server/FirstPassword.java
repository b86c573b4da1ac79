package com.aerospike.operator.world.server;

import com.aerospike.client.admin.AdminCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The password the first administrator starts with. */
final class FirstPassword {

    // Hashing "admin" for each of hundreds of nodes would cost seconds; this is what it always gives.
    private static final String ADMIN = "$2a$10$7EqJtq98hPqEX7fNZaFWoO1mVO/4MLpGzsqojz6E9Gef6iXDjXdDa";

    private FirstPassword() {}

    static String hash(ServerSettings settings, ServerStart start) {
        return settings.defaultPasswordFile()
                .map(file -> start.files().apply(file))
                .map(file -> {
                    try {
                        return AdminCommand.hashPassword(Files.readString(file).strip());
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot read default-password-file " + file, e);
                    }
                })
                .orElse(ADMIN);
    }
}
