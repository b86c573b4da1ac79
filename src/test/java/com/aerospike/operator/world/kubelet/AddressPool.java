package com.aerospike.operator.world.kubelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out addresses of one network {@code 127.x.0.0/16} that no other test world on this machine uses: the port of
 * a kubelet on the network's first address is held as long as the pool is open. Addresses do not come again, so
 * nobody reaches a new pod by the address of an old one.
 */
final class AddressPool implements AutoCloseable {

    private static final int KUBELET_PORT = 10250;
    private static final int FIRST_NETWORK = 64;
    private static final int NETWORKS = 190;
    private static final int HOSTS_A_SUBNET = 254;
    private static final int NODE_SUBNET = 255;

    private final int network;
    private final ServerSocket claim;
    private final AtomicInteger handedOut = new AtomicInteger();

    private AddressPool(int network, ServerSocket claim) {
        this.network = network;
        this.claim = claim;
    }

    static AddressPool claim() {
        int start = ThreadLocalRandom.current().nextInt(NETWORKS);
        IOException last = null;
        for (int i = 0; i < NETWORKS; i++) {
            int network = FIRST_NETWORK + (start + i) % NETWORKS;
            try {
                return new AddressPool(network, new ServerSocket(KUBELET_PORT, 1, address(network, 0, 1)));
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException("claiming a network in 127.0.0.0/8: all " + NETWORKS + " are taken", last);
    }

    InetAddress ofNode(int index) {
        return address(network, NODE_SUBNET, index + 1);
    }

    InetAddress nextForPod() {
        int index = handedOut.getAndIncrement();
        int subnet = 1 + index / HOSTS_A_SUBNET;
        if (subnet >= NODE_SUBNET) {
            throw new IllegalStateException(
                    "giving a pod an address: all of 127." + network + ".0.0/16 were handed out");
        }
        return address(network, subnet, 1 + index % HOSTS_A_SUBNET);
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException("releasing network 127." + network + ".0.0/16", e);
        }
    }

    private static InetAddress address(int network, int subnet, int host) {
        try {
            return InetAddress.getByAddress(new byte[] {127, (byte) network, (byte) subnet, (byte) host});
        } catch (IOException e) {
            throw new UncheckedIOException("making an address of four bytes", e);
        }
    }
}
