package com.aerospike.operator.world.kubelet;

import java.time.Duration;

/**
 * How long things take on the nodes.
 *
 * @param imagePull the first pull of an image on a node; later ones take no time
 * @param containerStart from the decision to start a container until its program runs
 * @param initContainer least time that an init container takes
 * @param backOffFirst wait before the second restart or image pull in a row; it doubles each time
 * @param backOffMost upper limit of that wait; a program that ran twice as long starts over with no wait
 * @param probeEvery between two readiness probes of a container that is not ready
 * @param probeReadyEvery between two readiness probes of a ready container
 */
public record KubeletTimings(
        Duration imagePull,
        Duration containerStart,
        Duration initContainer,
        Duration backOffFirst,
        Duration backOffMost,
        Duration probeEvery,
        Duration probeReadyEvery) {

    /** Tens of milliseconds, for tests. */
    public static KubeletTimings fast() {
        return new KubeletTimings(
                Duration.ofMillis(30),
                Duration.ofMillis(10),
                Duration.ZERO,
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                Duration.ofMillis(30),
                Duration.ofMillis(500));
    }

    /** Slow enough to watch, for demonstrations. */
    public static KubeletTimings watchable() {
        return new KubeletTimings(
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                Duration.ZERO,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Duration.ofMillis(500),
                Duration.ofSeconds(1));
    }

    public KubeletTimings withImagePull(Duration wanted) {
        return new KubeletTimings(
                wanted, containerStart, initContainer, backOffFirst, backOffMost, probeEvery, probeReadyEvery);
    }

    public KubeletTimings withContainerStart(Duration wanted) {
        return new KubeletTimings(
                imagePull, wanted, initContainer, backOffFirst, backOffMost, probeEvery, probeReadyEvery);
    }

    public KubeletTimings withInitContainer(Duration wanted) {
        return new KubeletTimings(
                imagePull, containerStart, wanted, backOffFirst, backOffMost, probeEvery, probeReadyEvery);
    }

    public KubeletTimings withBackOff(Duration first, Duration most) {
        return new KubeletTimings(imagePull, containerStart, initContainer, first, most, probeEvery, probeReadyEvery);
    }

    /** The wait before the next try after so many tries in a row that failed: none after the first. */
    Duration backOff(int failures) {
        if (failures <= 1) {
            return Duration.ZERO;
        }
        var wait = backOffFirst.multipliedBy(1L << Math.min(failures - 2, 16));
        return wait.compareTo(backOffMost) < 0 ? wait : backOffMost;
    }
}
