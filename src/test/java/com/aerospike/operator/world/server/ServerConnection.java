package com.aerospike.operator.world.server;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/** One client's connection: reads messages, has them answered one after another, until either side has enough. */
final class ServerConnection {

    private static final int VERSION = 2;
    private static final int INFO = 1;
    private static final int SECURITY = 2;
    private static final long LARGEST_BODY = 128L << 20;

    private final ServerProcess process;
    private final ServerPort port;
    private final Optional<String> certificateHolder;
    private Optional<String> user = Optional.empty();
    private int requests;

    private ServerConnection(ServerProcess process, ServerPort port, Socket socket) {
        this.process = process;
        this.port = port;
        this.certificateHolder = certificateHolder(socket);
    }

    static void serve(ServerProcess process, ServerPort port, Socket socket) {
        try {
            new ServerConnection(process, port, socket).run(socket);
        } catch (IOException e) {
            // The client went away, which is how connections usually end.
            return;
        }
    }

    private void run(Socket socket) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        var out = socket.getOutputStream();
        try {
            while (true) {
                if (!exchange(in, out)) {
                    return;
                }
            }
        } catch (EOFException e) {
            return;
        }
    }

    private boolean exchange(DataInputStream in, OutputStream out) throws IOException {
        var header = in.readLong();
        var version = (int) (header >>> 56);
        var type = (int) (header >>> 48) & 0xFF;
        var length = header & 0xFFFF_FFFF_FFFFL;
        var tolerated = version == VERSION || (version == 0 && type == SECURITY);
        if (!tolerated || length > LARGEST_BODY || (type != INFO && type != SECURITY)) {
            return false;
        }
        var body = in.readNBytes((int) length);
        if (body.length < length) {
            return false;
        }
        if (++requests > process.faults().requestsUntilHangUp()) {
            return false;
        }
        var answer = type == INFO ? InfoService.answer(this, body) : AdminService.answer(this, body);
        waitIfSlow();
        if (!process.faults().has(Faults.Fault.SILENT)) {
            var word = ((long) VERSION << 56) | ((long) type << 48) | answer.length;
            out.write(ByteBuffer.allocate(8 + answer.length)
                    .putLong(word)
                    .put(answer)
                    .array());
            out.flush();
        }
        return true;
    }

    private void waitIfSlow() {
        var delay = process.faults().delay();
        if (!delay.isZero()) {
            var over = new CompletableFuture<Void>();
            process.cluster().afterUnlocked(delay, () -> over.complete(null));
            over.join();
        }
    }

    private static Optional<String> certificateHolder(Socket socket) {
        if (!(socket instanceof SSLSocket secure)) {
            return Optional.empty();
        }
        try {
            var certificate = (X509Certificate) secure.getSession().getPeerCertificates()[0];
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst();
        } catch (SSLPeerUnverifiedException | InvalidNameException e) {
            // No client certificate, or one that names nobody.
            return Optional.empty();
        }
    }

    ServerProcess process() {
        return process;
    }

    ServerPort port() {
        return port;
    }

    Optional<String> certificateHolder() {
        return certificateHolder;
    }

    Optional<String> user() {
        return user;
    }

    void loggedIn(String name) {
        user = Optional.of(name);
    }

    /** Whether the commands that need a login may pass. */
    boolean mayPass() {
        if (process.faults().has(Faults.Fault.NOT_AUTHENTICATED)) {
            return false;
        }
        return !process.secured()
                || user.filter(name -> process.cluster().users().user(name).isPresent())
                        .isPresent();
    }
}
