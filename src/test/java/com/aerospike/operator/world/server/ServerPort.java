package com.aerospike.operator.world.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;

/**
 * One port a server opens.
 *
 * @param tls encrypted, with this identity
 * @param admin for administration only: no data messages
 */
record ServerPort(int number, Optional<Secure> tls, boolean admin) {

    /** @param wantsClient refuses clients without a certificate of a known authority */
    record Secure(SSLContext context, boolean wantsClient) {}

    static List<ServerPort> of(ServerSettings settings, ServerStart start)
            throws IOException, GeneralSecurityException {
        var ports = new ArrayList<ServerPort>();
        settings.clear().ifPresent(endpoint -> ports.add(new ServerPort(endpoint.port(), Optional.empty(), false)));
        present(settings.adminPort()).ifPresent(number -> ports.add(new ServerPort(number, Optional.empty(), true)));
        if (settings.tls().isPresent() || settings.adminTlsPort().isPresent()) {
            var files = settings.tlsFiles()
                    .orElseThrow(
                            () -> new IOException("a TLS port is configured without a tls block for its tls-name"));
            var secure =
                    Optional.of(new Secure(ServerTls.context(files, start.files()), files.wantsClientCertificate()));
            settings.tls().ifPresent(endpoint -> ports.add(new ServerPort(endpoint.port(), secure, false)));
            present(settings.adminTlsPort()).ifPresent(number -> ports.add(new ServerPort(number, secure, true)));
        }
        return ports;
    }

    private static Optional<Integer> present(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
