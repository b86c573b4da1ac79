package com.aerospike.operator.world.kubelet;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * What goes wrong in pods, by their names: a switch can be set before the pod exists and holds for every pod of that
 * name until it is taken back.
 */
public final class PodFaults {

    private final Set<PodKey> crashing = ConcurrentHashMap.newKeySet();
    private final Map<PodKey, CountDownLatch> hanging = new ConcurrentHashMap<>();

    /** The server program ends with code 1 each time as soon as it has started. */
    public PodFaults crashLoop(String namespace, String pod) {
        crashing.add(new PodKey(namespace, pod));
        return this;
    }

    /** The init container starts but does nothing until this is taken back. */
    public PodFaults hangInit(String namespace, String pod) {
        hanging.putIfAbsent(new PodKey(namespace, pod), new CountDownLatch(1));
        return this;
    }

    public PodFaults clear(String namespace, String pod) {
        var key = new PodKey(namespace, pod);
        crashing.remove(key);
        var latch = hanging.remove(key);
        if (latch != null) {
            latch.countDown();
        }
        return this;
    }

    boolean crashes(PodKey pod) {
        return crashing.contains(pod);
    }

    void awaitInit(PodKey pod) throws InterruptedException {
        var latch = hanging.get(pod);
        if (latch != null) {
            latch.await();
        }
    }
}
