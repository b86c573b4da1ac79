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
    private final Map<PodKey, CountDownLatch> hangingExecs = new ConcurrentHashMap<>();
    private final Set<PodKey> refusingExec = ConcurrentHashMap.newKeySet();
    private final Set<PodKey> losingExecResult = ConcurrentHashMap.newKeySet();

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

    /** No command runs in the pod: every exec fails before it has begun. */
    public PodFaults refuseExec(String namespace, String pod) {
        refusingExec.add(new PodKey(namespace, pod));
        return this;
    }

    /** Commands run to their end, but the connection breaks before their client learns how they ended. */
    public PodFaults loseExecResult(String namespace, String pod) {
        losingExecResult.add(new PodKey(namespace, pod));
        return this;
    }

    /** Commands are taken but do not begin until this is taken back. */
    public PodFaults hangExec(String namespace, String pod) {
        hangingExecs.putIfAbsent(new PodKey(namespace, pod), new CountDownLatch(1));
        return this;
    }

    public PodFaults clear(String namespace, String pod) {
        var key = new PodKey(namespace, pod);
        crashing.remove(key);
        refusingExec.remove(key);
        losingExecResult.remove(key);
        release(hanging, key);
        release(hangingExecs, key);
        return this;
    }

    private static void release(Map<PodKey, CountDownLatch> hanging, PodKey key) {
        var latch = hanging.remove(key);
        if (latch != null) {
            latch.countDown();
        }
    }

    boolean crashes(PodKey pod) {
        return crashing.contains(pod);
    }

    boolean refusesExec(PodKey pod) {
        return refusingExec.contains(pod);
    }

    boolean losesExecResult(PodKey pod) {
        return losingExecResult.contains(pod);
    }

    void awaitInit(PodKey pod) throws InterruptedException {
        await(hanging, pod);
    }

    void awaitExec(PodKey pod) throws InterruptedException {
        await(hangingExecs, pod);
    }

    private static void await(Map<PodKey, CountDownLatch> hanging, PodKey pod) throws InterruptedException {
        var latch = hanging.get(pod);
        if (latch != null) {
            latch.await();
        }
    }
}
