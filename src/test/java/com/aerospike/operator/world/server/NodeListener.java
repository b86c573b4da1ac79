package com.aerospike.operator.world.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/** An open port: takes connections until it is closed, each served on its own virtual thread. */
final class NodeListener implements AutoCloseable {

    private static final int BACKLOG = 128;
    private static final Duration RELEASE_LIMIT = Duration.ofSeconds(5);

    private final ServerSocket door;
    private final Optional<ServerPort.Secure> tls;
    private final Consumer<Socket> service;
    private final Thread acceptor;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private NodeListener(ServerSocket door, Optional<ServerPort.Secure> tls, Consumer<Socket> service) {
        this.door = door;
        this.tls = tls;
        this.service = service;
        this.acceptor = Thread.ofVirtual()
                .name("accept " + door.getLocalSocketAddress())
                .unstarted(this::accept);
    }

    static NodeListener open(InetSocketAddress address, Optional<ServerPort.Secure> tls, Consumer<Socket> service)
            throws IOException {
        var door = new ServerSocket();
        try {
            // A restarted server takes its port back while old connections still linger.
            door.setReuseAddress(true);
            door.bind(address, BACKLOG);
        } catch (IOException e) {
            door.close();
            throw new IOException(address + ": " + e.getMessage(), e);
        }
        var listener = new NodeListener(door, tls, service);
        listener.acceptor.start();
        return listener;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                connections.add(socket);
                Thread.ofVirtual().name("serve " + door.getLocalSocketAddress()).start(() -> serve(socket));
            } catch (IOException e) {
                // Either the port was closed, which ends the loop, or one client vanished at the door.
                continue;
            }
        }
    }

    private void serve(Socket raw) {
        try (raw) {
            if (door.isClosed()) {
                return;
            }
            raw.setTcpNoDelay(true);
            service.accept(tls.isPresent() ? secure(raw, tls.get()) : raw);
        } catch (IOException e) {
            // A client that breaks off or fails the handshake is its own business; the port stays open for others.
            return;
        } finally {
            connections.remove(raw);
        }
    }

    private static Socket secure(Socket raw, ServerPort.Secure how) throws IOException {
        var peer = (InetSocketAddress) raw.getRemoteSocketAddress();
        var socket = (SSLSocket) how.context()
                .getSocketFactory()
                .createSocket(raw, peer.getAddress().getHostAddress(), peer.getPort(), true);
        socket.setUseClientMode(false);
        socket.setNeedClientAuth(how.wantsClient());
        socket.startHandshake();
        return socket;
    }

    long connections() {
        return connections.size();
    }

    @Override
    public void close() {
        closeQuietly(door);
        awaitReleaseOfPort();
        connections.forEach(NodeListener::closeQuietly);
    }

    // The system keeps the port until the thread that waits at the door has woken up; a restarted server wants it at
    // once.
    private void awaitReleaseOfPort() {
        try {
            acceptor.join(RELEASE_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception ignored) {
            // The process is ending; a socket that fails to close is closed by the system.
        }
    }
}
