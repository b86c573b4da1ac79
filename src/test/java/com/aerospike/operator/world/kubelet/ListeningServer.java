package com.aerospike.operator.world.kubelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A program that does nothing but listen on port 3000 of its pod, in place of a server. */
final class ListeningServer implements RunningServer {

    static final int PORT = 3000;

    private final InetSocketAddress address;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    private final Consumer<String> output;
    private ServerSocketChannel channel;

    ListeningServer(ServerStart start) {
        this.address = new InetSocketAddress(start.address(), PORT);
        this.output = start.output();
        listen();
    }

    private void listen() {
        try {
            channel = ServerSocketChannel.open().bind(address);
            output.accept("listening on port " + PORT);
        } catch (IOException e) {
            throw new UncheckedIOException("listening at " + address, e);
        }
    }

    @Override
    public synchronized void restart() {
        closeChannel();
        listen();
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

    private synchronized void end(int exitCode) {
        closeChannel();
        if (!ended.isDone()) {
            output.accept("ended with exit code " + exitCode);
            ended.complete(exitCode);
        }
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing port " + PORT, e);
        }
    }
}
