package com.aerospike.operator.world.kubelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;

/** A program that does nothing but listen on port 3000 of its pod, in place of a server. */
final class ListeningServer implements RunningServer {

    static final int PORT = 3000;

    private final ServerSocketChannel channel;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    ListeningServer(ServerStart start) {
        try {
            channel = ServerSocketChannel.open().bind(new InetSocketAddress(start.address(), PORT));
        } catch (IOException e) {
            throw new UncheckedIOException("listening for " + start, e);
        }
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return ended;
    }

    @Override
    public void stop() {
        end(0);
    }

    @Override
    public void kill() {
        end(137);
    }

    private void end(int exitCode) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing port " + PORT, e);
        }
        ended.complete(exitCode);
    }
}
