package com.aerospike.operator.node;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * One socket to one node, clear or TLS. Every wait on it ends at its deadline: an alarm closes the socket, which also
 * ends writes and handshakes, and a node that sends a byte now and then gains nothing (a read timeout would start anew
 * with each).
 */
final class Connection implements Closeable, Line {

    private final NodeAddress address;
    private final Socket raw;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean answered;

    private Connection(NodeAddress address) {
        this.address = address;
        this.raw = new Socket();
        this.socket = raw;
    }

    static Connection open(NodeAddress address, Optional<Tls> tls, Deadline deadline) throws NodeException {
        var connection = new Connection(address);
        try {
            connection.within(deadline, "connect", connection::unreachable, () -> connection.connect(deadline));
            connection.within(deadline, "TLS handshake", connection::untrusted, () -> connection.ready(tls));
            return connection;
        } catch (NodeException e) {
            connection.close();
            throw e;
        }
    }

    private Socket connect(Deadline deadline) throws IOException {
        raw.setTcpNoDelay(true);
        var millis = Math.min(Integer.MAX_VALUE, deadline.remaining().toMillis());
        raw.connect(new InetSocketAddress(address.host(), address.port()), (int) millis);
        return raw;
    }

    private Socket ready(Optional<Tls> tls) throws IOException, NodeException {
        if (tls.isPresent()) {
            socket = shakeHands(tls.get());
        }
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        return socket;
    }

    private SSLSocket shakeHands(Tls tls) throws IOException, NodeException {
        var secure = tls.over(raw, address);
        secure.startHandshake();
        List<Certificate> chain = List.of(secure.getSession().getPeerCertificates());
        if (!CertificateName.matches(chain.getFirst(), address.expectedName())) {
            throw new NodeException(new NodeFailure.Untrusted(
                    address,
                    "its certificate is not for '" + address.expectedName() + "' but for "
                            + CertificateName.namesOf(chain.getFirst())));
        }
        return secure;
    }

    @Override
    public Frame exchange(Frame request, String what, Deadline deadline) throws NodeException {
        return within(deadline, what, e -> disconnected(what, e), () -> {
            out.write(request.bytes());
            out.flush();
            var answer = Frame.read(in, request.type());
            answered = true;
            return answer;
        });
    }

    @Override
    public Frame next(Frame.Type type, String what, Deadline deadline) throws NodeException {
        return within(deadline, what, e -> disconnected(what, e), () -> Frame.read(in, type));
    }

    private interface SocketWork<T> {
        T run() throws IOException, MalformedAnswer, NodeException;
    }

    private <T> T within(Deadline deadline, String what, Function<IOException, NodeFailure> broken, SocketWork<T> work)
            throws NodeException {
        var alarm = new CompletableFuture<Void>();
        alarm.orTimeout(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS).whenComplete((done, late) -> {
            if (late != null) {
                close();
            }
        });
        try {
            var result = work.run();
            if (!alarm.complete(null)) {
                throw new NodeException(timedOut(what, deadline));
            }
            return result;
        } catch (MalformedAnswer e) {
            close();
            throw new NodeException(new NodeFailure.BadAnswer(address, what, e.getMessage()), e);
        } catch (IOException e) {
            var late = alarm.isCompletedExceptionally() || e instanceof SocketTimeoutException;
            close();
            throw new NodeException(late ? timedOut(what, deadline) : broken.apply(e), e);
        } finally {
            alarm.complete(null);
        }
    }

    private NodeFailure timedOut(String what, Deadline deadline) {
        return new NodeFailure.TimedOut(address, what, deadline.limit());
    }

    private NodeFailure unreachable(IOException e) {
        return new NodeFailure.Unreachable(address, describe(e));
    }

    private NodeFailure untrusted(IOException e) {
        return new NodeFailure.Untrusted(address, describe(e));
    }

    // In TLS 1.3 the client is done before the node has looked at its certificate. So a refusal shows only now, and
    // often just as a connection that is gone.
    private NodeFailure disconnected(String what, IOException e) {
        if (e instanceof SSLException) {
            return untrusted(e);
        }
        return socket instanceof SSLSocket && !answered
                ? new NodeFailure.Untrusted(address, "it hung up right after the handshake (" + describe(e) + ")")
                : new NodeFailure.Disconnected(address, what, describe(e));
    }

    private static String describe(IOException e) {
        if (e instanceof UnknownHostException) {
            return "unknown host";
        }
        var text = e.getMessage();
        return text == null || text.isBlank() ? e.getClass().getSimpleName() : text;
    }

    // The raw socket on purpose: closing a TLS socket writes a farewell first, and a stuck peer would hold that up too.
    @Override
    public void close() {
        try {
            raw.close();
        } catch (IOException ignored) {
            // Nothing is left to do with a socket that cannot even be closed; the failure that led here is reported.
        }
    }
}
