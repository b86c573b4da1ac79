package com.aerospike.operator.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/** A peer that says exactly what a test tells it to, right or wrong, on one connection. */
final class ScriptedServer implements AutoCloseable {

    interface Script {
        void play(InputStream in, OutputStream out) throws IOException;
    }

    private final ServerSocket door;
    private final CompletableFuture<Socket> visitor = new CompletableFuture<>();

    private ScriptedServer(ServerSocket door) {
        this.door = door;
    }

    static ScriptedServer playing(Script script) throws IOException {
        var server = new ScriptedServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.play(script));
        return server;
    }

    /** Reads and drops everything; never answers. */
    static ScriptedServer silent() throws IOException {
        return playing((in, out) -> in.transferTo(OutputStream.nullOutputStream()));
    }

    /** Answers the first request with these bytes and hangs up. */
    static ScriptedServer answering(byte[] bytes) throws IOException {
        return playing((in, out) -> {
            readMessage(in);
            out.write(bytes);
            out.flush();
        });
    }

    /** Answers the first request with an info message. */
    static ScriptedServer answeringInfo(String body) throws IOException {
        return answering(new Frame(Frame.Type.INFO, body.getBytes(java.nio.charset.StandardCharsets.UTF_8)).bytes());
    }

    static byte[] readMessage(InputStream in) throws IOException {
        var header = in.readNBytes(8);
        var length = 0;
        for (int i = 2; i < 8; i++) {
            length = (length << 8) | (header[i] & 0xFF);
        }
        var body = in.readNBytes(length);
        var whole = new byte[header.length + body.length];
        System.arraycopy(header, 0, whole, 0, header.length);
        System.arraycopy(body, 0, whole, header.length, body.length);
        return whole;
    }

    private void play(Script script) {
        try (var socket = door.accept()) {
            visitor.complete(socket);
            script.play(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException e) {
            // The client hung up or the test is over.
            visitor.completeExceptionally(e);
        }
    }

    NodeAddress address() {
        return NodeAddress.clear(door.getInetAddress().getHostAddress(), door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
        if (visitor.isDone() && !visitor.isCompletedExceptionally()) {
            visitor.join().close();
        }
    }
}
